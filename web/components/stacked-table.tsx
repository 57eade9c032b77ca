import type { Child, PropsWithChildren } from 'hono/jsx';
import { WideTable } from './wide-table.tsx';

type Props = PropsWithChildren<{ label: string /** What the columns are called. */; columns: readonly string[] }>;

/** A table whose rows, where the page is narrow, stand one below the other with each value beside what its column is called; its cells are `Cell`. */
export const StackedTable = ({ label, columns, children }: Props) => (
  <WideTable label={label} stacked>
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </WideTable>
);

type CellProps = {
  /** What its column is called. */
  of: string | undefined;
  /** How many rows it stands for. */
  rows?: number;
  /** Somebody wrote it: it has a direction of its own. */
  written?: boolean;
  children?: Child;
};

/** One value of such a table. */
export const Cell = ({ of, rows, written = false, children }: CellProps) => (
  <td data-label={of} rowspan={rows}>
    {written ? (
      <div class="words" dir="auto">
        {children}
      </div>
    ) : (
      <div>{children}</div>
    )}
  </td>
);
