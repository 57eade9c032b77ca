import type { PositionView } from '#schemas/api.ts';
import { isBlocking } from '#schemas/position.ts';
import { InstantText } from '../components/instant-text.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

/** Where each entitled party stands on the version in circulation. There is no total: nobody counts votes. */
export function PositionsTable({ reader, positions }: { reader: Reader; positions: readonly PositionView[] }) {
  if (positions.length === 0) return <p>{reader.say('case.positions.none')}</p>;
  return (
    <WideTable label={reader.say('case.positions')}>
      <thead>
        <tr>
          <th scope="col">{reader.say('case.party')}</th>
          <th scope="col">{reader.say('case.position')}</th>
          <th scope="col">{reader.say('case.on')}</th>
          <th scope="col">{reader.say('case.by')}</th>
          <th scope="col">{reader.say('case.words')}</th>
        </tr>
      </thead>
      <tbody>
        {positions.map((stated) => (
          <tr>
            <th scope="row">{stated.party}</th>
            <td>
              <PositionTag reader={reader} stated={stated} />
            </td>
            <td>{stated.at === null ? null : <InstantText reader={reader} at={stated.at} />}</td>
            <td>
              <bdi>{stated.by}</bdi>
            </td>
            <td class="words" dir="auto">
              {[stated.reason, stated.explanation].filter((words) => words !== null).join('\n\n')}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function PositionTag({ reader, stated: { position, unconfirmed } }: { reader: Reader; stated: PositionView }) {
  if (position === null) return <span class="soft">{reader.say('positions.none')}</span>;
  return (
    <>
      <span class={isBlocking(position) ? 'tag blocks' : 'tag agrees'}>{reader.say(`positions.${position}`)}</span>
      {unconfirmed ? <span class="soft small"> ({reader.say('case.unconfirmed')})</span> : null}
    </>
  );
}
