import type { SectionOf } from '#schemas/sections/section.ts';
import { TableCell } from '../components/table-cell.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

/** Rows of one kind, such as what is asked of whom. */
export function DataTable({ reader, section }: { reader: Reader; section: SectionOf<'table'> }) {
  const { title, data, columns, none } = section;
  if (data.length === 0) return none === undefined ? null : <p>{reader.say(none)}</p>;
  return (
    <WideTable label={reader.say(title)}>
      <thead>
        <tr>
          {columns.map(({ label }) => (
            <th scope="col">{reader.say(label)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.map((row) => (
          <tr>
            {columns.map((column) => (
              <TableCell reader={reader} column={column} value={row[column.field]} />
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
