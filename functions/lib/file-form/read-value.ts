import { Duration } from '#schemas/duration.ts';
import { countryCodes } from '#schemas/form/country-codes.ts';
import { Language } from '#schemas/language.ts';
import { numbersIn } from '#schemas/text/numbers-in.ts';
import { localeOf } from '#words/locale.ts';
import type { Place } from './places.ts';
import { plainDigits, plainWords } from './plain-words.ts';
import { readDate } from './read-date.ts';
import { readInstant } from './read-instant.ts';
import { readNumber } from './read-number.ts';
import { type Circumstances, displayed, wordsOf } from './words-of.ts';

/** What a line says, as the form takes it; where it can mean two things, the words themselves and why they are asked about. */
export type ReadValue = { readonly value: unknown; readonly unclear?: 'ambiguous-date' | 'ambiguous-number' };

/** Between several on one line. A comma stands in names too, and parts what has none. */
const between = /[;；؛\n]+/;
const betweenNames = /[;；؛,，،、\n]+/;

/** What nobody could make a value of stays as it was written: the form's own rules say what is wrong with it. */
export function readValue(place: Place, text: string, about: Circumstances): ReadValue {
  const { field } = place;
  switch (field.kind) {
    case 'money':
      return numeric(text, (number) => number);
    case 'integer':
      return numeric(text, (number) => (/^\d{1,15}$/.test(number) ? Number(number) : number));
    case 'numbers':
      return { value: numbersIn(plainDigits(text)) };
    case 'date': {
      const day = readDate(text);
      return day === 'two' ? { value: text, unclear: 'ambiguous-date' } : { value: day ?? text };
    }
    case 'instant': {
      const instant = readInstant(text, about.timeZone);
      return instant === 'two' ? { value: text, unclear: 'ambiguous-date' } : { value: instant ?? text };
    }
    case 'flag': {
      const word = known(place, text, about);
      return { value: word === 'yes' ? true : word === 'no' ? false : text };
    }
    case 'choices':
      return { value: split(text, (part) => optionIn(place, part, about)) };
    case 'parties':
      return {
        value: text
          .split(betweenNames)
          .map(trimmed)
          .filter(isSomething)
          .map((part) => partyIn(part, about)),
      };
    case 'list':
      return listed(place, text, about);
    case 'party':
      return { value: partyIn(text, about) };
    case 'country':
      return { value: countryIn(text) ?? text };
    case 'duration':
      return { value: known(place, text, about) ?? lengthOf(text) ?? text };
    case 'choice':
    case 'language':
    case 'meeting':
    case 'matter':
    case 'person':
      return { value: optionIn(place, text, about) ?? text };
    default:
      return { value: text };
  }
}

function numeric(text: string, made: (number: string) => unknown): ReadValue {
  const number = readNumber(text);
  return number === 'two' ? { value: text, unclear: 'ambiguous-number' } : { value: made(number ?? text) };
}

function listed(place: Place, text: string, about: Circumstances): ReadValue {
  const { field } = place;
  if (field.kind !== 'list') return { value: text };
  const item: Place = { path: [...place.path, '*'], field: field.item };
  const parts = text.split(field.item.kind === 'line' ? between : betweenNames);
  return {
    value: parts
      .map(trimmed)
      .filter(isSomething)
      .map((part) => readValue(item, part, about).value),
  };
}

/** Each part by itself; one that is nothing known may be several with commas between them. */
function split(text: string, read: (part: string) => unknown): unknown[] {
  return text
    .split(between)
    .map(trimmed)
    .filter(isSomething)
    .flatMap((part) => {
      const whole = read(part);
      if (whole !== undefined) return [whole];
      return part
        .split(betweenNames)
        .map(trimmed)
        .filter(isSomething)
        .map((one) => read(one) ?? one);
    });
}

/** The option that is called so in any language, or by its code. */
function optionIn(place: Place, text: string, about: Circumstances): unknown {
  const { field } = place;
  const options = 'options' in field ? field.options : wordsOf(place, 'en', about).map(([value]) => value);
  const code = plainDigits(text.trim()).toLowerCase();
  const byName = known(place, text, about) ?? (field.kind === 'language' ? languageIn(text) : undefined);
  return options.find((option) => String(option).toLowerCase() === code) ?? byName;
}

/** A language by the name that common usage has for it, where that is not the United Nations' own: الإنجليزية for الإنكليزية. */
const languageIn = (text: string): Language | undefined =>
  Language.options.find((code) =>
    Language.options.some((language) => plainWords(displayed(language, 'language', code)) === plainWords(text)),
  );

/** The value that is called so: in full, by what stands before its explanation, or without its number, where that names one alone. */
function known(place: Place, text: string, about: Circumstances): unknown {
  const said = bare(text);
  for (const shorter of [bare, beforeExplanation, withoutNumber])
    for (const language of Language.options) {
      const named = wordsOf(place, language, about).filter(([, word]) => shorter(word) === said);
      const [value, another] = new Set(named.map(([each]) => each));
      if (value !== undefined && another === undefined) return value;
    }
  return undefined;
}

const bare = (text: string): string => plainWords(text).replace(/[.。]$/, '');
const beforeExplanation = (word: string): string => bare(word.split(/[:：(（]/, 1)[0] ?? '');
const withoutNumber = (word: string): string => bare(word).replace(/^\d+\s?[.-]\s?/, '');

const partyIn = (text: string, { parties }: Circumstances): string =>
  parties.find((party) => party.toLowerCase() === plainWords(text)) ?? text;

function countryIn(text: string): string | undefined {
  const said = plainWords(text);
  const code = said.toUpperCase();
  if (countryCodes.includes(code)) return code;
  for (const language of Language.options) {
    const found = countryCodes.find((each) => plainWords(displayed(language, 'region', each)) === said);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `96 hours`, in any language: as Intl writes so many of a unit. */
function lengthOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (Duration.safeParse(code).success) return code;
  const said = plainDigits(plainWords(text));
  const [number] = /\d{1,4}/.exec(said) ?? [];
  if (number === undefined) return undefined;
  const units = { hour: `PT${Number(number)}H`, day: `P${Number(number)}D`, week: `P${Number(number)}W` } as const;
  for (const [unit, period] of Object.entries(units))
    for (const language of Language.options) {
      const format = new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' });
      if (plainWords(format.format(Number(number))) === said && Duration.safeParse(period).success) return period;
    }
  return undefined;
}

const trimmed = (text: string): string => text.trim();
const isSomething = (text: string): boolean => text !== '';
