import type { ProposedCase } from '#schemas/assignment.ts';
import type { Reader } from '../reader.ts';
import { WideTable } from './wide-table.tsx';

/** Who is proposed for a case and who is not, each with the reason. */
export function ProposedPeople({ reader, proposed }: { reader: Reader; proposed: ProposedCase }) {
  const { choices, open, missing } = proposed;
  const themes = (covered: readonly { label: string }[]) => reader.list(covered.map(({ label }) => label));
  return (
    <>
      {missing === 0 ? null : <p class="note">{reader.say('proposal.missing', { count: missing })}</p>}
      {open.length === 0 ? null : <p class="note">{reader.say('proposal.open', { themes: themes(open) })}</p>}
      <WideTable label={reader.say('proposal.people')}>
        <thead>
          <tr>
            {['person', 'proposed', 'covers', 'load', 'reason'].map((column) => (
              <th scope="col">{reader.say(`proposal.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {choices.map(({ person, isChosen, covers, load, reason }) => (
            <tr>
              <td>
                <bdi>{person}</bdi>
              </td>
              <td>{reader.say(isChosen ? 'proposal.yes' : 'proposal.no')}</td>
              <td>{themes(covers)}</td>
              <td>{load}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
