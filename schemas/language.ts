import * as z from 'zod/mini';
import languages from './languages.json' with { type: 'json' };

/**
 * The languages that we speak, and that texts may be in: those of languages.json, which are the six official ones of the United Nations.
 * Nothing else lists them: a further one is a line there, and its catalogues.
 */
export const Language = z.enum(Object.keys(languages) as (keyof typeof languages)[]);
export type Language = z.infer<typeof Language>;

/** A language that pages and mails are written in. */
export type InterfaceLanguage = Language;

/** The language we can speak to somebody who prefers `language`. */
export const interfaceLanguage = (language: string): InterfaceLanguage => Language.safeParse(language).data ?? 'en';

/** Writing direction of a language, for `dir` on pages and mails. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  languages[interfaceLanguage(language)].direction === 'rtl' ? 'rtl' : 'ltr';

/** A language's name in itself, as its readers find it in a list. */
export const ownNameOf = (language: Language): string => languages[language].name;
