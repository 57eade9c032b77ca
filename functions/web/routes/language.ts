import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { InvalidInputError } from '#functions/lib/errors.ts';
import type { AppEnv } from '#functions/lib/http/context.ts';
import { InterfaceLanguage } from '#schemas/language.ts';
import { localPath } from '../local-path.ts';
import { urlEncoded } from '../posted-form.ts';

const yearSeconds = 365 * 24 * 3600;

/** Keeps the chosen language in a cookie, read by `identify`, and goes back. It changes nothing else. */
export const language = new Hono<AppEnv>().post('/', async (context) => {
  const entries = await urlEncoded(context);
  const chosen = InterfaceLanguage.safeParse(entries.get('language'));
  if (!chosen.success) throw new InvalidInputError([{ field: 'language', code: 'not-a-choice', params: {} }]);
  setCookie(context, 'language', chosen.data, {
    path: '/',
    maxAge: yearSeconds,
    httpOnly: true,
    sameSite: 'Lax',
    secure: context.var.services.settings.publicUrl.startsWith('https:'),
  });
  return context.redirect(localPath(entries.get('back')), 303);
});
