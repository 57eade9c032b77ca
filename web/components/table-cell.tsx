import type { Column } from '#schemas/sections/section.ts';
import { Shown } from '#schemas/sections/shown.ts';
import type { Reader } from '../reader.ts';
import { ShownValue } from './shown-value.tsx';

type Props = { reader: Reader; column: Column; value: unknown };

/** One field of a row, as its column says that it is shown. */
export function TableCell({ reader, column: { as, stem = '', none }, value }: Props) {
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
