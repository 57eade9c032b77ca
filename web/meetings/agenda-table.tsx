import type { AgendaItem } from '#schemas/api.ts';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import { TableCell } from '../components/table-cell.tsx';
import type { Reader } from '../reader.ts';
import type { Weighed } from './weighed.ts';

type Props = { reader: Reader; items: readonly AgendaItem[]; weighed: readonly Weighed[] };

/** The cases on an agenda, each with what its reader weighs beside it. */
export function AgendaTable({ reader, items, weighed }: Props) {
  const shown = weighed.filter(({ procedure }) => items.some((item) => item.procedure === procedure));
  const columns = shown.flatMap((each) => each.columns.map((column) => ({ procedure: each.procedure, column })));
  return (
    <StackedTable
      label={reader.say('meetings.agenda')}
      columns={[
        ...['meetings.case', 'meetings.state'].map((key) => reader.say(key)),
        ...columns.map(({ procedure, column }) => reader.of(procedure).say(column.label)),
      ]}
    >
      {items.map((item) => (
        <tr>
          <CaseCells reader={reader} item={item} />
          {columns.map(({ procedure, column }) => (
            <TableCell
              reader={reader.of(procedure)}
              column={column}
              value={item.procedure === procedure ? item.beside?.[column.field] : null}
            />
          ))}
        </tr>
      ))}
    </StackedTable>
  );
}

function CaseCells({ reader, item }: { reader: Reader; item: AgendaItem }) {
  const { caseId, procedure, title, state, taken } = item;
  return (
    <>
      <Cell of={reader.say('meetings.case')}>
        <p dir="auto">
          <a href={`/cases/${caseId}`}>{title}</a>
        </p>
        <p class="soft small">
          <bdi class="id">{caseId}</bdi>
        </p>
      </Cell>
      <Cell of={reader.say('meetings.state')}>
        {reader.of(procedure).say(`states.${state}`)}
        {taken === null ? null : (
          <p>{reader.say(taken.agreed ? 'meetings.minutes.agreed' : 'meetings.minutes.not-agreed')}</p>
        )}
      </Cell>
    </>
  );
}
