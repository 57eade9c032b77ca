import { setCookie } from 'hono/cookie';
import type * as z from 'zod/mini';
import type { Session } from '#schemas/api.ts';
import type { AppContext } from './context.ts';

/** Name of the session cookie; its token works as a bearer token as well. */
export const sessionCookie = 'session';

/** Gives the browser the session. Links from mails and the way back from a provider lead to us from elsewhere, hence `Lax`. */
export function keepSession(context: AppContext, { token, expiresAt }: z.infer<typeof Session>): void {
  setCookie(context, sessionCookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: context.var.services.settings.publicUrl.startsWith('https:'),
    // A length and no instant: a browser's clock, and the framework's, may show another time than ours.
    maxAge: Math.ceil((Date.parse(expiresAt) - Date.parse(context.var.now)) / 1000),
  });
}
