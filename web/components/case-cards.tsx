import type { CaseSummary } from '#schemas/api.ts';
import type { Reader } from '../reader.ts';
import { InstantText } from './instant-text.tsx';
import { StateBadge } from './state-badge.tsx';

/** Cases as cards: what each is about, where it stands, and what it waits for. */
export function CaseCards({ reader, cases }: { reader: Reader; cases: readonly CaseSummary[] }) {
  return (
    <ul class="cards">
      {cases.map((item) => (
        <li>
          <p dir="auto">
            <a href={`/cases/${item.caseId}`}>{item.title}</a>
          </p>
          <p>{item.waitingFor}</p>
          <p class="soft small">
            <StateBadge reader={reader} procedure={item.procedure} name={item.state} />{' '}
            <bdi class="id">{item.caseId}</bdi> · {reader.say('case.since')}{' '}
            <InstantText reader={reader} at={item.since} />
          </p>
        </li>
      ))}
    </ul>
  );
}
