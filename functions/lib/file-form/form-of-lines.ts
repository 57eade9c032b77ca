import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '#schemas/draft.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { FieldError } from '../errors.ts';
import { type Place, placesOf } from './places.ts';
import { type ReadLines, readLines } from './read-lines.ts';
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
export const formOfLines = (fields: Fields, text: string, about: Circumstances, onto: Answers = {}): FormOfLines =>
  formOfSources(fields, [readLines(about.procedure, fields, text)], about, onto);

/** The same of several that were sent together: what two of them say of one thing, and not alike, is asked for. */
export function formOfSources(
  fields: Fields,
  sources: readonly ReadLines[],
  about: Circumstances,
  onto: Answers = {},
): FormOfLines {
  const form: Record<string, unknown> = structuredClone(onto);
  const unclear: FieldError[] = [];
  const said = new Map<string, unknown>();
  const left = sources.flatMap(({ passedOver }) => passedOver);
  const main = placesOf(fields).find(({ field }) => field.kind === 'text');
  const isMain = (place: Place): boolean => place.path.join('.') === main?.path.join('.');
  const labelled = sources.flatMap(({ answers }) => answers);
  // Below what completes another mail stands what people say to one another.
  let hasMain =
    onto[main?.path[0] ?? ''] !== undefined || labelled.some(({ place, text: own }) => isMain(place) && own !== '');
  const all = [...labelled];
  for (const { body } of sources) {
    if (body === '') continue;
    if (main === undefined || hasMain) left.push(...body.split('\n'));
    else all.push({ place: main, row: undefined, text: body });
    hasMain = true;
  }
  for (const { place, row, text: own } of all) {
    if (own === '') continue;
    const field = place.path.map((part) => (part === '*' ? String(row) : part)).join('.');
    if (row !== undefined && row >= mostRows) {
      unclear.push({ field: place.path[0] ?? field, code: 'too-many', params: { maximum: mostRows } });
      continue;
    }
    const read = readValue(place, own, about);
    const twice = saidOtherwise(said, field, read.value);
    if (twice !== undefined) {
      // Neither of the two is taken: whoever completes it says which.
      if (!unclear.some((each) => each.field === twice && each.code === 'said-twice'))
        unclear.push({ field: twice, code: 'said-twice', params: {} });
      put(form, twice.split('.'), undefined);
      continue;
    }
    if (said.has(field)) continue;
    said.set(field, read.value);
    if (read.unclear !== undefined) unclear.push({ field, code: read.unclear, params: { written: own.slice(0, 100) } });
    put(form, field.split('.'), read.value);
  }
  const most = sources.toSorted((one, other) => other.answers.length - one.answers.length)[0];
  return { form: withoutGaps(form) as Answers, unclear, passedOver: left, language: most?.language };
}

/** The field that was said before and not alike: this one, or the list of which one says an entry and the other all of them. */
function saidOtherwise(said: ReadonlyMap<string, unknown>, field: string, value: unknown): string | undefined {
  if (said.has(field)) return isDeepStrictEqual(said.get(field), value) ? undefined : field;
  const [, list = '', row] = /^(.*)\.(\d+)$/.exec(field) ?? [];
  if (said.has(list)) return isDeepStrictEqual(entryOf(said.get(list), row), value) ? undefined : list;
  const entries = [...said].filter(
    ([name]) => name.startsWith(`${field}.`) && /^\d+$/.test(name.slice(field.length + 1)),
  );
  return entries.every(([name, each]) => isDeepStrictEqual(entryOf(value, name.slice(field.length + 1)), each))
    ? undefined
    : field;
}

const entryOf = (list: unknown, row: string | undefined): unknown =>
  Array.isArray(list) ? list[Number(row)] : undefined;

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
