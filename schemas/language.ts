import * as z from 'zod/mini';

/** The six official languages of the United Nations. */
export const Language = z.enum(['en', 'ar', 'fr', 'es', 'ru', 'zh']);
export type Language = z.infer<typeof Language>;

/** Languages that have catalogues today; a new catalogue is added here and nowhere else. */
export const InterfaceLanguage = z.enum(['en', 'ar']);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

/** The language we can speak to somebody who prefers `language`. */
export const interfaceLanguage = (language: string): InterfaceLanguage =>
  InterfaceLanguage.safeParse(language).data ?? 'en';

/** Writing direction of a language, for `dir` on pages and mails. */
export const directionOf = (language: string): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');
