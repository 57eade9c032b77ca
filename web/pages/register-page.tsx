import type { RegisterEntry } from '#schemas/api.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import type { Frame } from '../components/frame.ts';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';

type Props = { frame: Frame; entries: readonly RegisterEntry[]; next: string | null };

/** The public register: every outcome. */
export function RegisterPage({ frame, entries, next }: Props) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('register.title')}>
      <h1>{reader.say('register.title')}</h1>
      <p class="lead">{reader.say('register.lead')}</p>
      {entries.length === 0 ? <p>{reader.say('register.none')}</p> : null}
      <ul class="cards">
        {entries.map((entry) => (
          <li>
            <p dir="auto">
              <a href={`/register/${entry.caseId}`}>{shownLine(titleIn(reader.language, entry))}</a>
            </p>
            <p class="soft small">
              <bdi>{entry.caseId}</bdi> ·{' '}
              <span class="tag">{reader.of(entry.procedure).say(`outcomes.${entry.outcome.kind}`)}</span> ·{' '}
              {reader.date(entry.publishedAt)}
              {entry.followUps === undefined ? null : ` · ${reader.say('register.actions', entry.followUps)}`}
            </p>
          </li>
        ))}
      </ul>
      <NextPage reader={reader} path="/register" cursor={next} />
    </Page>
  );
}
