import type { InterfaceLanguage } from '#schemas/language.ts';
import { formatInstant } from './dates.ts';
import { type IcuMessage, icuMessage } from './icu-message.ts';
import { isolate } from './isolate.ts';
import { localeOf } from './locale.ts';

/** Messages by key, in ICU syntax. In the English catalogue `@key` is a note to translators on `key`. */
export type Catalogue = Readonly<Record<string, string>>;
/** The catalogue of each language. */
export type Words = (language: InterfaceLanguage) => Catalogue;

/** What a message is filled with. Lists are joined as the language does; `deadline` and `…At` are instants, `languages` codes. */
export type SayingParams = Readonly<Record<string, string | number | readonly string[]>>;

export type Speaker = {
  /**
   * A sentence of the catalogues. Instants are written in `timeZone` (UTC), whose name the sentence shows. The result
   * is plain text: whoever puts it into a page or a mail escapes it.
   * @throws Error when the key or a parameter is missing; both are mistakes of the program.
   */
  readonly say: (language: InterfaceLanguage, key: string, params?: SayingParams, timeZone?: string) => string;
  /** Whether the catalogues have the key; for words that come from outside, such as a field rule of another procedure. */
  readonly isSaid: (key: string) => boolean;
};

/** Speaks with `words`, which stand in `folder`. */
export function speakerOf(words: Words, folder: string): Speaker {
  const compiled = new Map<string, IcuMessage>();
  const messageOf = (language: InterfaceLanguage, key: string): IcuMessage => {
    const id = `${language} ${key}`;
    const known = compiled.get(id);
    if (known !== undefined) return known;
    const message = words(language)[key];
    if (message === undefined)
      throw new Error(`The catalogue ${folder}/${language}.json has no message '${key}'. Add it.`);
    const made = icuMessage(message, localeOf(language));
    compiled.set(id, made);
    return made;
  };
  return {
    say: (language, key, params = {}, timeZone = 'UTC') => {
      const filling: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(params)) filling[name] = wordsOf(language, name, value, timeZone);
      return messageOf(language, key)(filling);
    },
    isSaid: (key) => words('en')[key] !== undefined && !key.startsWith('@'),
  };
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
