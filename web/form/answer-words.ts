import { CivilDate } from '#schemas/civil-date.ts';
import { Duration } from '#schemas/duration.ts';
import { Country } from '#schemas/form/country.ts';
import type { Option } from '#schemas/form/field.ts';
import { GivenInstant } from '#schemas/given-instant.ts';
import { Language } from '#schemas/language.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Reader } from '../reader.ts';
import { lengthIn } from './length-in.ts';
import { optionWords } from './option-words.ts';
import type { Plain } from './plain-field.tsx';

/** The value of one field, with the name under which the words of its options are. */
type Answer = { readonly field: Plain; readonly ownName: string; readonly value: unknown };

/** What an answer says, in the reader's words: one for each that was chosen. What is no answer to its field stands as it was written. */
export function answerWords(reader: Reader, { field, ownName, value }: Answer, nameOf = (id: string) => id): string[] {
  if (field.kind === 'flag') return [reader.say(value === true ? 'form.yes' : 'form.no')];
  if (value === undefined || value === '') return [];
  const words = (each: unknown, schema: { safeParse(value: unknown): { success: boolean } }, say: () => string) =>
    schema.safeParse(each).success ? say() : shownText(String(each));
  const option = (options: readonly Option[], each: unknown) =>
    options.some((known) => known === each)
      ? optionWords(reader, ownName, field, each as Option)
      : shownLine(String(each));
  const text = String(value);
  switch (field.kind) {
    case 'choice':
      return [option(field.options, value)];
    case 'choices':
      return listed(value).map((each) => option(field.options, each));
    case 'parties':
      return listed(value).map((each) => shownLine(String(each)));
    case 'numbers':
      return [listed(value).join(', ')];
    case 'documents':
      return listed(value).map((each) => shownLine(nameOf(String(each))));
    case 'money':
      return [words(value, field.schema, () => reader.dollars(text))];
    case 'date':
      return [words(value, CivilDate, () => reader.date(text))];
    case 'instant':
      return [words(value, GivenInstant, () => reader.instant(GivenInstant.parse(text)))];
    case 'language':
      return [words(value, Language, () => reader.nameOf(text))];
    case 'country':
      return [words(value, Country, () => reader.country(text))];
    case 'duration':
      return [words(value, Duration, () => lengthIn(reader, text))];
    case 'meeting':
      return [nameOf(text)];
    default:
      return [shownText(text)];
  }
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
