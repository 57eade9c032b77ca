import type { InterfaceLanguage } from '#schemas/language.ts';
import languages from '#schemas/languages.json' with { type: 'json' };

/** What Intl is asked for. Arabic has the digits 0–9, as the United Nations prints numbers beside acronyms. */
export const localeOf = (language: InterfaceLanguage): string => languages[language].locale;
