import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { InterfaceLanguage, interfaceLanguage } from '#schemas/language.ts';

export const languageCookie = 'tawafuq-language';

/** The language of a page: as chosen with the switch, else that of the person, else the browser's first that we speak. */
export function languageOf(c: Context, personLanguage: string | undefined): InterfaceLanguage {
  const chosen = InterfaceLanguage.safeParse(getCookie(c, languageCookie));
  if (chosen.success) return chosen.data;
  if (personLanguage !== undefined) return interfaceLanguage(personLanguage);
  const asked = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((range) => range.trim().slice(0, 2).toLowerCase())
    .find((language) => InterfaceLanguage.safeParse(language).success);
  return interfaceLanguage(asked ?? 'en');
}
