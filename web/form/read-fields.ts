import type { Field, Fields } from '#schemas/form/field.ts';
import { numbersIn } from '#schemas/text/numbers-in.ts';
import { rowsOf } from './rows.ts';

/** What a form was posted with, and the zone by whose clocks instants stand in it. */
export type Posted = { readonly entries: URLSearchParams; readonly timeZone: string };

/**
 * What was posted, as the value that the schema of the fields parses. Only names that the fields have are asked for, so that
 * made-up ones lead nowhere (`unknown-names.ts` refuses them). What was left blank is left out, where it may be. Rows that are
 * wholly blank are no rows: take them out with `withoutBlankRows` first, so that numbers in errors are those on the page.
 */
export function readFields(fields: Fields, posted: Posted, prefix = ''): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = isAsked(fields, name, posted, prefix) ? read(field, posted, `${prefix}${name}`) : undefined;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** What is chosen where an instant is to stand in place of a length of time. */
export const untilInstant = 'until';

/** Of a length of time and the instant that may stand in its place, the one that was chosen. */
function isAsked(fields: Fields, name: string, { entries }: Posted, prefix: string): boolean {
  const field = fields[name];
  if (field?.kind === 'duration' && field.until !== undefined) return entries.get(prefix + name) !== untilInstant;
  const [length] = Object.entries(fields).find(([, other]) => other.kind === 'duration' && other.until === name) ?? [];
  return length === undefined || entries.get(prefix + length) === untilInstant;
}

function read(field: Field, posted: Posted, name: string): unknown {
  const { entries, timeZone } = posted;
  const text = textOf(entries, name);
  const isBlank = text.trim() === '';
  switch (field.kind) {
    case 'line':
    case 'text':
      return isBlank && field.mayLack !== undefined ? undefined : text;
    case 'integer':
      return isBlank ? undefined : numberIn(text.trim());
    case 'numbers':
      return isBlank && field.mayLack !== undefined ? undefined : numbersIn(text);
    case 'choice':
      return isBlank ? undefined : optionOf(field.options, text);
    case 'choices':
      return several(field, entries, name)?.map((chosen) => optionOf(field.options, chosen));
    case 'parties':
    case 'documents':
      return several(field, entries, name);
    case 'flag':
      return text === 'yes' || (field.mayLack === undefined ? false : undefined);
    case 'instant':
      return isBlank ? undefined : `${text}[${timeZone}]`;
    case 'group':
      return field.mayLack !== undefined && isBlankUnder(entries, `${name}.`)
        ? undefined
        : readFields(field.fields, posted, `${name}.`);
    case 'rows':
      return many(field, posted, name, (row) => readFields(field.fields, posted, `${row}.`));
    case 'list':
      return many(field, posted, name, (row) => read(field.item, posted, row) ?? '');
    default:
      return isBlank ? undefined : text.trim();
  }
}

function several(field: Field, entries: URLSearchParams, name: string): string[] | undefined {
  const chosen = entries.getAll(name).filter((value) => value !== '');
  return chosen.length === 0 && field.mayLack !== undefined ? undefined : chosen;
}

function many<T>(field: Field, { entries }: Posted, name: string, readRow: (row: string) => T): T[] | undefined {
  const read = Array.from({ length: rowsOf(entries, name) }, (_, row) => readRow(`${name}.${row}`));
  return read.length === 0 && field.mayLack !== undefined ? undefined : read;
}

const isBlankUnder = (entries: URLSearchParams, prefix: string): boolean =>
  [...entries].every(([name, value]) => !name.startsWith(prefix) || value.trim() === '');

/** What is no number stays as it is, for the schema to refuse. */
const numberIn = (text: string): number | string => (/^[+-]?\d{1,15}$/.test(text) ? Number(text) : text);

const optionOf = (options: readonly (string | number)[], text: string): string | number =>
  options.find((option) => String(option) === text) ?? text;

/** Browsers post line ends as CR LF (HTML, form submission); texts are kept with LF. */
const textOf = (entries: URLSearchParams, name: string): string => (entries.get(name) ?? '').replaceAll('\r\n', '\n');
