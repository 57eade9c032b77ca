import { randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { ForbiddenError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { sameSecret } from '#functions/lib/links.ts';

const formCookie = 'form';

/**
 * The token that forms on a page carry. Signed in it is bound to the session; signed out no cookie gives any power, so
 * that the same random value in cookie and form is enough (double submit).
 */
export function formToken(context: AppContext): string {
  const { sessionFormToken, services } = context.var;
  if (sessionFormToken !== undefined) return sessionFormToken;
  const known = getCookie(context, formCookie);
  if (known !== undefined && /^[0-9a-f]{32}$/.test(known)) return known;
  const token = randomBytes(16).toString('hex');
  const secure = services.settings.publicUrl.startsWith('https:');
  setCookie(context, formCookie, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
  return token;
}

/** @throws ForbiddenError `form-expired` when the form did not come from a page of this session. */
export function checkForm(context: AppContext, entries: URLSearchParams): void {
  const expected = context.var.sessionFormToken ?? getCookie(context, formCookie) ?? '';
  const given = entries.get('csrf') ?? '';
  if (given === '' || !sameSecret(given, expected)) throw new ForbiddenError('form-expired');
}
