import type { InterfaceLanguage } from '#schemas/language.ts';
import { type IcuMessage, icuMessage } from '#words/icu-message.ts';
import type { Catalogue } from '#workflows/procedure/mail-template.ts';

export type Filling = Readonly<Record<string, string | number>>;

/** What Intl is asked for: UN English writes the day first; Arabic with the digits 0–9, as the UN prints them. */
export const localeOf: { readonly [L in InterfaceLanguage]: string } = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/** Compiling an ICU message costs ten times what filling it costs, so each is compiled once a process. */
const compiled = new Map<string, IcuMessage>();

/**
 * A message of a catalogue, filled. The result is plain text, not html.
 * @throws Error when the message or something that it is filled with is missing: a half-filled mail must not leave.
 */
export function message(catalogue: Catalogue, key: string, language: InterfaceLanguage, filling: Filling): string {
  const pattern = catalogue[key];
  if (pattern === undefined) throw new Error(`A mail catalogue in '${language}' lacks the message '${key}'. Add it.`);
  if (!pattern.includes('{')) return pattern;
  const id = `${language} ${pattern}`;
  let format = compiled.get(id);
  if (format === undefined) {
    format = icuMessage(pattern, localeOf[language]);
    compiled.set(id, format);
  }
  return format(filling);
}
