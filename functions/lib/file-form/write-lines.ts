import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { formatDate } from '#words/dates.ts';
import { labelOf } from './label-of.ts';
import { type Place, placesOf } from './places.ts';
import { type Circumstances, displayed, wordsOf } from './words-of.ts';

/** A label with what stands behind it. */
export type WrittenLine = {
  readonly place: Place;
  readonly field: string;
  readonly label: string;
  readonly words: string;
};

/** Every answer of a form under its label, in the words of a language; what is not answered is left out. */
export function linesOf(
  fields: Fields,
  form: Readonly<Record<string, unknown>>,
  language: InterfaceLanguage,
  about: Circumstances,
): WrittenLine[] {
  return placesOf(fields).flatMap((place) => {
    // One line for each entry says all that one line for all of them would.
    if (place.field.kind === 'list') return [];
    return valuesAt(form, place.path, []).map(
      ({ value, row }): WrittenLine => ({
        place,
        field: place.path.map((part) => (part === '*' ? String(row) : part)).join('.'),
        label: labelOf(about.procedure, language, place, (row ?? 0) + 1),
        words: wordsFor(place, value, language, about),
      }),
    );
  });
}

/** The same as text that reads back as the same form. */
export function writeLines(
  fields: Fields,
  form: Readonly<Record<string, unknown>>,
  language: InterfaceLanguage,
  about: Circumstances,
): string {
  return linesOf(fields, form, language, about)
    .map(({ place, label, words }) =>
      place.field.kind === 'text' ? `${label}:\n${words.split('\n').map(escaped).join('\n')}\n` : `${label}: ${words}`,
    )
    .join('\n');
}

/** What could be read as a label, a note or an escape is marked as none of them. */
const escaped = (line: string): string => (/^[#\\]|[:：﹕∶]/.test(line) ? `\\${line}` : line);

type At = { readonly value: unknown; readonly row: number | undefined };

function valuesAt(value: unknown, [name, ...rest]: readonly string[], at: readonly number[]): At[] {
  if (value === undefined || value === null) return [];
  if (name === undefined) return [{ value, row: at[0] }];
  if (name === '*') return Array.isArray(value) ? value.flatMap((each, row) => valuesAt(each, rest, [...at, row])) : [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[name], rest, at);
}

function wordsFor(place: Place, value: unknown, language: InterfaceLanguage, about: Circumstances): string {
  const wordFor = (one: unknown): string =>
    wordsOf(place, language, about).find(([known]) => known === one)?.[1] ?? String(one);
  switch (place.field.kind) {
    case 'flag':
      return wordFor(value === true ? 'yes' : 'no');
    case 'choices':
      return asList(value).map(wordFor).join('; ');
    case 'parties':
      return asList(value).join('; ');
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDate(language, String(value)) : String(value);
    case 'country':
      return /^[A-Z]{2}$/.test(String(value)) ? displayed(language, 'region', String(value)) : String(value);
    default:
      return wordFor(value);
  }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
