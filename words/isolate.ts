import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';

/**
 * Keeps an acronym, an address or a foreign title from turning the order of the right-to-left sentence around it:
 * FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE (Unicode Standard Annex 9, section 2.4). English needs none.
 */
export const isolate = (language: InterfaceLanguage, text: string): string =>
  directionOf(language) === 'rtl' && text !== '' ? `\u2068${text}\u2069` : text;
