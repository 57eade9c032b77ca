import type { SectionOf } from '#schemas/sections/section.ts';
import { StackedTable } from '../components/stacked-table.tsx';
import { TableCell } from '../components/table-cell.tsx';
import type { Reader } from '../reader.ts';

/** Rows of one kind, such as what is asked of whom. */
export function DataTable({ reader, section }: { reader: Reader; section: SectionOf<'table'> }) {
  const { title, data, columns, none } = section;
  if (data.length === 0) return none === undefined ? null : <p>{reader.say(none)}</p>;
  return (
    <StackedTable label={reader.say(title)} columns={columns.map(({ label }) => reader.say(label))}>
      {data.map((row) => (
        <tr>
          {columns.map((column) => (
            <TableCell reader={reader} column={column} value={row[column.field]} />
          ))}
        </tr>
      ))}
    </StackedTable>
  );
}
