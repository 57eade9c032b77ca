import type { CaseSummary } from '#schemas/api.ts';
import { dayOf, daysBetween } from '#schemas/civil-date.ts';
import type { Reader } from '../reader.ts';
import { InstantText } from './instant-text.tsx';

/** A case on the board: what it is called, what it waits for, and for how long it has. */
export function BoardCase({ reader, item }: { reader: Reader; item: CaseSummary }) {
  const days = daysBetween(dayOf(item.since), dayOf(reader.now));
  return (
    <li>
      <p dir="auto">
        <a href={`/cases/${item.caseId}`}>{item.title}</a>
      </p>
      <p>{item.waitingFor}</p>
      <p class="soft small">
        <bdi class="id">{item.caseId}</bdi> · {reader.say('case.since')} <InstantText reader={reader} at={item.since} />{' '}
        · {reader.say('board.days', { days })}
      </p>
    </li>
  );
}
