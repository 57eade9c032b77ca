import type { InterfaceLanguage } from '#schemas/language.ts';
import { findMessage } from './find-message.ts';
import { localeOf } from './locale.ts';

/** What a language is called in another: as the United Nations calls its own (الإنكليزية, where Intl has الإنجليزية), and as Intl does all others. */
export const languageName = (language: InterfaceLanguage, code: string): string =>
  findMessage(language, `facts.languages.${code}`)?.({}) ??
  new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(code) ??
  code;
