import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ForbiddenError } from '#functions/lib/errors.ts';
import type { WebEnv, WebPorts } from './web-ports.ts';

const formCookie = 'tawafuq-form';

/**
 * The token that forms on this page carry. Signed in it is bound to the session; signed out no cookie gives any power,
 * so that the same random value in cookie and form is enough (double submit).
 */
export function formToken<S>(c: Context<WebEnv<S>>, ports: WebPorts<S>): string {
  const caller = c.get('caller');
  if (caller !== undefined) return ports.csrfToken(caller);
  const known = getCookie(c, formCookie);
  if (known !== undefined && /^[0-9a-f]{32}$/.test(known)) return known;
  const token = randomBytes(16).toString('hex');
  setCookie(c, formCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: ports.publicUrl.startsWith('https:'),
  });
  return token;
}

/** @throws ForbiddenError `form-expired` when the form did not come from a page of this session. */
export function checkForm<S>(c: Context<WebEnv<S>>, ports: WebPorts<S>, entries: URLSearchParams): void {
  const token = entries.get('csrf') ?? '';
  const caller = c.get('caller');
  const genuine = caller === undefined ? same(token, getCookie(c, formCookie) ?? '') : ports.checkCsrf(caller, token);
  if (!genuine) throw new ForbiddenError('form-expired');
}

const same = (one: string, other: string): boolean =>
  one.length > 0 && one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
