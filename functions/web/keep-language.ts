import { setCookie } from 'hono/cookie';
import type { AppContext } from '#functions/lib/http/context.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';

const yearSeconds = 365 * 24 * 3600;

/** Keeps the chosen language in a cookie, read by `identify`; this answer is in it too. */
export function keepLanguage(context: AppContext, language: InterfaceLanguage): void {
  const { caller, services } = context.var;
  context.set('language', language);
  if (caller !== undefined) context.set('caller', { ...caller, language });
  setCookie(context, 'language', language, {
    path: '/',
    maxAge: yearSeconds,
    httpOnly: true,
    sameSite: 'Lax',
    secure: services.settings.publicUrl.startsWith('https:'),
  });
}
