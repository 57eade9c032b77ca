import type { CaseView } from '#schemas/api.ts';
import type { SayingParams } from '#words/saying-params.ts';
import type { Frame } from '../components/frame.ts';
import { KeptText } from '../components/kept-text.tsx';
import { Page } from '../components/page.tsx';
import type { FormError } from '../form/form-error.ts';
import type { Kept } from '../form/kept.ts';

type Props = {
  frame: Frame;
  status: number;
  code: string;
  params?: SayingParams;
  /** What was wrong with what was asked. */
  fields?: readonly FormError[];
  /** The case as it stands, where the request came too late for it. */
  view?: CaseView | undefined;
  /** What was typed into the form that is refused. */
  kept?: Kept | undefined;
};

/** What went wrong, whether anything was recorded, and what to do now. */
export function ErrorPage({ frame, status, code, params = {}, fields = [], view, kept }: Props) {
  const { reader } = frame;
  const known = reader.hears(`error-page.${status}.title`) ? status : status < 500 ? 400 : 500;
  return (
    <Page frame={frame} title={reader.say(`error-page.${known}.title`)} typed={kept !== undefined}>
      <h1>{reader.say(`error-page.${known}.title`)}</h1>
      {reader.hears(`errors.${code}`) ? <p class="lead">{reader.refusal(code, params)}</p> : null}
      {fields.length === 0 || kept !== undefined ? null : (
        <ul>
          {fields.map((wrong) => (
            <li>
              <bdi>{wrong.field}</bdi>: {reader.refusal(wrong.code, wrong.params)}
            </li>
          ))}
        </ul>
      )}
      {kept === undefined ? <p>{reader.say(`error-page.${known}.lead`)}</p> : null}
      {view === undefined ? null : (
        <div class="waits">
          <p>
            <a href={`/cases/${view.caseId}`}>
              <bdi class="id">{view.caseId}</bdi>
            </a>
            {' · '}
            {reader.say(`states.${view.state}`)}. {view.waitingFor}
          </p>
        </div>
      )}
      {kept === undefined ? null : <KeptText frame={frame} kept={kept} signedOut={status === 401} />}
      <ul>
        <li>
          <a href="/">{reader.say('error-page.home')}</a>
        </li>
        <li>
          <a href="/cases">{reader.say('error-page.cases')}</a>
        </li>
      </ul>
      <p class="soft small">{reader.say('error-page.code', { code })}</p>
    </Page>
  );
}
