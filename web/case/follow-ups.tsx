import type { CaseView } from '#schemas/api.ts';
import { InstantText } from '../components/instant-text.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

/** What the decision asks of whom. */
export function FollowUps({ reader, followUps }: { reader: Reader; followUps: CaseView['followUps'] }) {
  if (followUps.length === 0) return <p>{reader.say('case.follow-ups.none')}</p>;
  return (
    <WideTable label={reader.say('case.follow-ups')}>
      <thead>
        <tr>
          <th scope="col">{reader.say('case.action')}</th>
          <th scope="col">{reader.say('case.owner')}</th>
          <th scope="col">{reader.say('case.due')}</th>
          <th scope="col">{reader.say('case.done')}</th>
        </tr>
      </thead>
      <tbody>
        {followUps.map(({ action, owner, dueAt, doneAt }) => (
          <tr>
            <td class="words" dir="auto">
              {action}
            </td>
            <td>{owner}</td>
            <td>{reader.date(dueAt)}</td>
            <td>{doneAt === null ? reader.say('case.not-done') : <InstantText reader={reader} at={doneAt} />}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
