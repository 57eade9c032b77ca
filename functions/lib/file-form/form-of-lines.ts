import type { Answers } from '#schemas/draft.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { FieldError } from '../errors.ts';
import { type Place, placesOf } from './places.ts';
import { readLines } from './read-lines.ts';
import { readValue } from './read-value.ts';
import type { Circumstances } from './words-of.ts';

/** A form as somebody wrote it in lines, as far as it can be understood. */
export type FormOfLines = {
  readonly form: Answers;
  /** What can mean two things, or is said twice. Everything else is for the form's own rules. */
  readonly unclear: readonly FieldError[];
  readonly passedOver: readonly string[];
  readonly language: InterfaceLanguage | undefined;
};

/** More rows than any list of a form has. */
const mostRows = 100;

/** The form that the lines of a mail or of a file say; `onto` is what was answered before, of which they change what they name. */
export function formOfLines(fields: Fields, text: string, about: Circumstances, onto: Answers = {}): FormOfLines {
  const { answers, body, passedOver, language } = readLines(about.procedure, fields, text);
  const form: Record<string, unknown> = structuredClone(onto);
  const unclear: FieldError[] = [];
  const said = new Map<string, string>();
  const left = [...passedOver];
  const main = placesOf(fields).find(({ field }) => field.kind === 'text');
  const isMain = (place: Place): boolean => place.path.join('.') === main?.path.join('.');
  // Below what completes another mail stands what people say to one another.
  const hasMain =
    onto[main?.path[0] ?? ''] !== undefined || answers.some(({ place, text: own }) => isMain(place) && own !== '');
  if (body !== '' && (main === undefined || hasMain)) left.push(...body.split('\n'));
  const all =
    body !== '' && main !== undefined && !hasMain ? [...answers, { place: main, row: undefined, text: body }] : answers;
  for (const { place, row, text: own } of all) {
    if (own === '') continue;
    const field = place.path.map((part) => (part === '*' ? String(row) : part)).join('.');
    const before = said.get(field);
    if (before !== undefined) {
      if (before === own) continue;
      // Neither of the two is taken: whoever completes it says which.
      unclear.push({ field, code: 'said-twice', params: {} });
      put(form, field.split('.'), undefined);
      continue;
    }
    said.set(field, own);
    if (row !== undefined && row >= mostRows) {
      unclear.push({ field: place.path[0] ?? field, code: 'too-many', params: { maximum: mostRows } });
      continue;
    }
    const read = readValue(place, own, about);
    if (read.unclear !== undefined) unclear.push({ field, code: read.unclear, params: { written: own.slice(0, 100) } });
    put(form, field.split('.'), read.value);
  }
  return { form: withoutGaps(form) as Answers, unclear, passedOver: left, language };
}

/** Puts a value where its path leads, making what is on the way. */
function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const before = into[name];
  const next = typeof before === 'object' && before !== null ? before : /^\d+$/.test(rest[0] ?? '') ? [] : {};
  into[name] = next;
  put(next as Record<string, unknown>, rest, value);
}

/** A row that nobody wrote is none: numbers that are left out move up. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== undefined).map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(said.map(([name, each]) => [name, withoutGaps(each)]));
}
