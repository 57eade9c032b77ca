import type { InterfaceLanguage } from '#schemas/language.ts';

/** What Intl is asked for. Arabic with the digits 0–9, as the United Nations prints numbers beside acronyms. */
const locales: { readonly [L in InterfaceLanguage]: string } = { en: 'en-GB', ar: 'ar-u-nu-latn' };

export const localeOf = (language: InterfaceLanguage): string => locales[language];
