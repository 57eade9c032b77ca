import type { SectionOf } from '#schemas/sections/section.ts';
import { Shown } from '#schemas/sections/shown.ts';
import { ShownValue } from '../components/shown-value.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

type Table = SectionOf<'table'>;

/** Rows of one kind, such as what is asked of whom. */
export function DataTable({ reader, section }: { reader: Reader; section: Table }) {
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
              <Cell reader={reader} column={column} value={row[column.field]} />
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

type CellProps = { reader: Reader; column: Table['columns'][number]; value: unknown };

function Cell({ reader, column: { as, stem = '', none }, value }: CellProps) {
  if (value === null || value === undefined) return <td>{none === undefined ? '–' : reader.say(none)}</td>;
  const shown = (
    <ShownValue reader={reader} shown={Shown.parse({ as, value: as === 'word' ? stem + String(value) : value })} />
  );
  return as === 'text' ? (
    <td class="words" dir="auto">
      {shown}
    </td>
  ) : (
    <td>{shown}</td>
  );
}
