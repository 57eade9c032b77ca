import type { RegisterEntry } from '#schemas/api.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import type { Reader } from '../reader.ts';
import { actionsDone } from './actions-done.ts';
import { StateBadge } from './state-badge.tsx';

/** Outcomes as cards: what each is about, how it ended and when. */
export function RegisterCards({ reader, entries }: { reader: Reader; entries: readonly RegisterEntry[] }) {
  return (
    <ul class="cards">
      {entries.map((entry) => (
        <li>
          <p dir="auto">
            <a href={`/register/${entry.caseId}`}>{shownLine(titleIn(reader.language, entry))}</a>
          </p>
          <p class="soft small">
            <StateBadge reader={reader} procedure={entry.procedure} name={entry.outcome.kind} asOutcome />{' '}
            <bdi class="id">{entry.caseId}</bdi> · {reader.date(entry.publishedAt)}
            {entry.followUps === undefined ? null : ` · ${actionsDone(reader, entry.followUps)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
