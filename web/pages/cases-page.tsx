import type { CaseSummary } from '#schemas/api.ts';
import { CaseCards } from '../components/case-cards.tsx';
import type { Frame } from '../components/frame.ts';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { ShowButton } from '../components/show-button.tsx';

type Props = {
  frame: Frame;
  cases: readonly CaseSummary[];
  /** What may be chosen: each situation, with a procedure that has words for it. */
  situations: readonly (readonly [situation: string, procedure: string])[];
  state?: string | undefined;
  next: string | null;
};

/** The cases that the reader may see, the latest opened first; one state or all. */
export function CasesPage({ frame, cases, situations, state, next }: Props) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('cases.title')}>
      <h1>{reader.say('cases.title')}</h1>
      <form method="get" action="/cases" class="row">
        <div class="field">
          <label for="state">{reader.say('cases.filter')}</label>
          <select id="state" name="state">
            <option value="">{reader.say('cases.all')}</option>
            {situations.map(([option, procedure]) => (
              <option value={option} {...(option === state ? { selected: true } : {})}>
                {reader.of(procedure).say(`states.${option}`)}
              </option>
            ))}
          </select>
        </div>
        <ShowButton reader={reader} />
      </form>
      {cases.length === 0 ? <p>{reader.say(next === null ? 'cases.none' : 'cases.none-yet')}</p> : null}
      <CaseCards reader={reader} cases={cases} />
      <NextPage reader={reader} path="/cases" query={{ state }} cursor={next} />
    </Page>
  );
}
