import type { RoundView, StatementView } from '#schemas/sections/rounds.ts';
import { InstantText } from '../components/instant-text.tsx';
import { PositionBadge } from '../components/position-badge.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';

const columns = ['case.party', 'case.position', 'case.on', 'case.by', 'case.words'] as const;

/** What was said in a round, party by party. There is no total: nobody counts votes. */
export function PositionsTable({ reader, round }: { reader: Reader; round: RoundView }) {
  const label = reader.say('case.rounds.title', { round: round.round, version: round.version });
  const statements = round.statements.toSorted((one, other) => one.party.localeCompare(other.party));
  return (
    <StackedTable label={label} columns={columns.map((column) => reader.say(column))}>
      {statements.map((statement) => (
        <StatementRow reader={reader} statement={statement} />
      ))}
    </StackedTable>
  );
}

function StatementRow({ reader, statement }: { reader: Reader; statement: StatementView }) {
  const { party, position, at, by, evidence, signatureFault, fate, onBehalf, reason, explanation, paragraphs } =
    statement;
  const counts = fate === 'stands' || fate === 'unconfirmed';
  const notes = [...(onBehalf ? ['case.on-behalf'] : []), ...(fate === 'stands' ? [] : [`case.fate.${fate}`])];
  return (
    <tr>
      <th scope="row">{reader.party(party)}</th>
      <Cell of={reader.say('case.position')}>
        {counts ? (
          <PositionBadge reader={reader} position={position} />
        ) : (
          <span class="soft">{reader.say(`positions.${position}`)}</span>
        )}
        {notes.map((note) => (
          <span class="soft small"> ({reader.say(note)})</span>
        ))}
      </Cell>
      <Cell of={reader.say('case.on')}>
        <InstantText reader={reader} at={at} />
      </Cell>
      <Cell of={reader.say('case.by')}>
        <bdi>{by}</bdi>
        {evidence === null || onBehalf ? null : (
          <span class="soft small"> ({reader.say(`facts.evidence.${evidence}`)})</span>
        )}
        {signatureFault === null ? null : (
          <span class="soft small"> ({reader.say(`facts.signatureFault.${signatureFault}`)})</span>
        )}
      </Cell>
      <Cell of={reader.say('case.words')} written>
        {paragraphs.length === 0 ? null : (
          <p class="soft small">{reader.say('case.paragraphs-named', { paragraphs: paragraphs.map(String) })}</p>
        )}
        {[reason, explanation].filter((words) => words !== null).join('\n\n')}
      </Cell>
    </tr>
  );
}
