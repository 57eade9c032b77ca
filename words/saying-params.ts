import { isDay } from '#schemas/civil-date.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Filling } from './catalogue.ts';
import { formatDate, formatInstant } from './dates.ts';
import { isolate } from './isolate.ts';
import { languageName } from './language-name.ts';
import { localeOf } from './locale.ts';
import { partyName } from './party-name.ts';

/** What a message is filled with. Lists are joined as the language does, those of `languages` and `countries` are of codes; `deadline` and `…At` are instants, `…On` days. */
export type SayingParams = Readonly<Record<string, string | number | readonly string[]>>;

/** Instants are written in `timeZone`, whose name the sentence shows. */
export function fillingOf(language: InterfaceLanguage, params: SayingParams, timeZone: string): Filling {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, wordsOf(language, name, value, timeZone)]),
  );
}

function wordsOf(language: InterfaceLanguage, name: string, value: SayingParams[string], timeZone: string) {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') {
    const kind = kindsOfCodes[name];
    const items = value.map((item) => (kind === undefined ? partyName(language, item) : nameOf(language, kind, item)));
    return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
      items.map((item) => isolate(language, item)),
    );
  }
  const instant = name === 'deadline' || name.endsWith('At');
  if (instant) return isolate(language, formatInstant(language, value, timeZone));
  return isolate(
    language,
    name.endsWith('On') && isDay(value) ? formatDate(language, value) : partyName(language, value),
  );
}

/** Lists of codes, by the names under which sentences are filled with them. */
const kindsOfCodes: Readonly<Record<string, 'language' | 'region'>> = { languages: 'language', countries: 'region' };

const nameOf = (language: InterfaceLanguage, type: 'language' | 'region', code: string): string =>
  type === 'language'
    ? languageName(language, code)
    : (new Intl.DisplayNames(localeOf(language), { type }).of(code) ?? code);
