import type { Column } from '#schemas/sections/section.ts';
import { Shown } from '#schemas/sections/shown.ts';
import type { Reader } from '../reader.ts';
import { ShownValue } from './shown-value.tsx';
import { Cell } from './stacked-table.tsx';

type Props = { reader: Reader; column: Column; value: unknown };

/** One field of a row, as its column says that it is shown. */
export function TableCell({ reader, column: { as, label, stem = '', none }, value }: Props) {
  const of = reader.say(label);
  if (value === null || value === undefined) return <Cell of={of}>{none === undefined ? '–' : reader.say(none)}</Cell>;
  const shown = (
    <ShownValue reader={reader} shown={Shown.parse({ as, value: as === 'word' ? stem + String(value) : value })} />
  );
  return (
    <Cell of={of} written={as === 'text'}>
      {shown}
    </Cell>
  );
}
