import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Session } from '#schemas/api.ts';

/** Carries the session's token. Lax: links in mails open signed in, and other sites cannot post with it (design §8). */
export const sessionCookie = 'tawafuq-session';

const attributes = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: publicUrl.startsWith('https:') }) as const;

export function keepSession(c: Context, session: Session, publicUrl: string): void {
  setCookie(c, sessionCookie, session.token, { ...attributes(publicUrl), expires: new Date(session.expiresAt) });
}

export function endSession(c: Context, publicUrl: string): void {
  deleteCookie(c, sessionCookie, attributes(publicUrl));
}
