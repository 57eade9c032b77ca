import type { ProposedCase } from '#schemas/assignment.ts';
import type { Reader } from '../reader.ts';
import { Cell, StackedTable } from './stacked-table.tsx';

const columns = ['person', 'proposed', 'covers', 'load', 'reason'] as const;

/** Who is proposed for a case and who is not, each with the reason. */
export function ProposedPeople({ reader, proposed }: { reader: Reader; proposed: ProposedCase }) {
  const { choices, open, missing } = proposed;
  const themes = (covered: readonly { label: string }[]) => reader.list(covered.map(({ label }) => label));
  return (
    <>
      {missing === 0 ? null : <p class="note">{reader.say('proposal.missing', { count: missing })}</p>}
      {open.length === 0 ? null : <p class="note">{reader.say('proposal.open', { themes: themes(open) })}</p>}
      <StackedTable
        label={reader.say('proposal.people')}
        columns={columns.map((column) => reader.say(`proposal.${column}`))}
      >
        {choices.map(({ person, isChosen, covers, load, reason }) => (
          <tr>
            <Cell of={reader.say('proposal.person')}>
              <bdi>{person}</bdi>
            </Cell>
            <Cell of={reader.say('proposal.proposed')}>{reader.say(isChosen ? 'proposal.yes' : 'proposal.no')}</Cell>
            <Cell of={reader.say('proposal.covers')}>{themes(covers)}</Cell>
            <Cell of={reader.say('proposal.load')}>{load}</Cell>
            <Cell of={reader.say('proposal.reason')}>{reason}</Cell>
          </tr>
        ))}
      </StackedTable>
    </>
  );
}
