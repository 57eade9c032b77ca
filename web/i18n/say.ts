import { IntlMessageFormat } from 'intl-messageformat';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { catalogues } from './catalogues.ts';
import { formatInstant } from './dates.ts';
import { isolate } from './isolate.ts';
import { localeOf } from './locale.ts';

/** What a message is filled with. Lists are joined as the language does; `deadline` and `…At` are instants, `languages` codes. */
export type SayingParams = Readonly<Record<string, string | number | readonly string[]>>;

const compiled = new Map<string, IntlMessageFormat>();

/**
 * A sentence of the catalogues. Instants are written in `timeZone`, whose name the sentence shows. The result is plain
 * text: whoever puts it into a page or a mail escapes it.
 * @throws Error when the key or a parameter is missing; both are mistakes of the program.
 */
export function say(language: InterfaceLanguage, key: string, params: SayingParams = {}, timeZone = 'UTC'): string {
  const filling: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) filling[name] = wordsOf(language, name, value, timeZone);
  return String(messageOf(language, key).format(filling));
}

/** Whether the catalogues have the key; for words that come from outside, such as a field rule of another procedure. */
export const isSaid = (key: string): boolean => catalogues.en[key] !== undefined && !key.startsWith('@');

function messageOf(language: InterfaceLanguage, key: string): IntlMessageFormat {
  const id = `${language} ${key}`;
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const message = catalogues[language][key];
  if (message === undefined)
    throw new Error(`The catalogue web/i18n/${language}.json has no message '${key}'. Add it.`);
  const made = new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true });
  compiled.set(id, made);
  return made;
}

function wordsOf(language: InterfaceLanguage, name: string, value: SayingParams[string], timeZone: string) {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') {
    const items = name === 'languages' ? value.map((code) => languageName(language, code)) : value;
    return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
      items.map((item) => isolate(language, item)),
    );
  }
  const instant = name === 'deadline' || name.endsWith('At');
  return isolate(language, instant ? formatInstant(language, value, timeZone) : value);
}

const languageName = (language: InterfaceLanguage, code: string): string =>
  new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(code) ?? code;
