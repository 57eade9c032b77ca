import type { Fields } from '#schemas/form/field.ts';
import { hasField } from '#schemas/form/has-field.ts';
import { fieldAt } from './field-at.ts';

/** More than any list of a form may have; a number of a row has two digits. */
const mostRows = 100;

/** Whether rows can be added to a form, by buttons that stand before the one that sends it. */
export const hasRows = (fields: Fields): boolean =>
  hasField(fields, (field) => field.kind === 'list' || (field.kind === 'rows' && field.oneFor === undefined));

/** How many rows of a list stand in the entries: one more than the highest number among `list.0.…`, `list.1.…`. */
export function rowsOf(entries: URLSearchParams, list: string): number {
  let rows = 0;
  for (const name of entries.keys()) {
    const number = numberIn(name, list);
    if (number !== undefined) rows = Math.max(rows, number + 1);
  }
  return rows;
}

/** The entries after a button of the form: `add-translations`, `remove-followUps-1`. Undefined: it is not such a button. */
export function withChangedRows(fields: Fields, entries: URLSearchParams, button: string): URLSearchParams | undefined {
  const [, adds, removes, number] = /^(?:add-([\w.-]{1,200})|remove-([\w.-]{1,200})-(\d{1,2}))$/.exec(button) ?? [];
  const list = adds ?? removes ?? '';
  const found = fieldAt(fields, list);
  if (found === undefined || found.isRow || !['rows', 'list'].includes(found.field.kind)) return undefined;
  if (number !== undefined) return withoutRow(entries, list, Number(number));
  const rows = rowsOf(entries, list);
  const more = new URLSearchParams(entries);
  if (rows < mostRows) more.set(`${list}.${rows}`, '');
  return more;
}

function withoutRow(entries: URLSearchParams, list: string, removed: number): URLSearchParams {
  const fewer = new URLSearchParams();
  for (const [name, value] of entries) {
    const number = numberIn(name, list);
    if (number === undefined || number < removed) fewer.append(name, value);
    else if (number > removed) {
      const behind = name.slice(`${list}.${number}`.length);
      fewer.append(`${list}.${number - 1}${behind}`, value);
    }
  }
  return fewer;
}

/** The row that a name belongs to: 3 in `list.3` and `list.3.title`. */
function numberIn(name: string, list: string): number | undefined {
  if (!name.startsWith(`${list}.`)) return undefined;
  const [number = ''] = name.slice(list.length + 1).split('.', 1);
  return /^\d{1,2}$/.test(number) ? Number(number) : undefined;
}
