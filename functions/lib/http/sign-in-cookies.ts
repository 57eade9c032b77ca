import { getCookie, setCookie } from 'hono/cookie';
import { knownBrowserCookie, knownBrowserToken, readKnownBrowser } from '../sign-in/known-browser.ts';
import { attemptToken, newAttempt, readAttemptToken, type SignInAttempt } from '../sign-in/sign-in-attempt.ts';
import type { AppContext } from './context.ts';

const attemptCookie = 'sign-in-attempt';
const attemptSeconds = 24 * 3600;
/** Browsers keep no cookie for longer than 400 days (RFC 6265bis, 5.5); each sign-in begins them anew. */
const knownSeconds = 390 * 24 * 3600;

/** The attempt that this browser has begun; undefined when it has begun none, or keeps no cookies. */
export async function attemptOf(context: AppContext): Promise<SignInAttempt | undefined> {
  return readAttemptToken(await context.var.services.signingKey(), getCookie(context, attemptCookie));
}

/** The attempt of this browser, begun now if it has none. Codes that it asked for before stay bound to the same one. */
export async function beginAttempt(context: AppContext): Promise<SignInAttempt> {
  const attempt = (await attemptOf(context)) ?? newAttempt();
  const token = attemptToken(await context.var.services.signingKey(), attempt);
  setCookie(context, attemptCookie, token, { ...kept(context), path: '/sign-in', maxAge: attemptSeconds });
  return attempt;
}

/** The id of this browser, if the person has signed in from it before. */
export async function knownBrowserOf(context: AppContext, email: string): Promise<string | undefined> {
  const key = await context.var.services.signingKey();
  return readKnownBrowser(key, email, getCookie(context, knownBrowserCookie(key, email)));
}

/** Has the browser known from now on as one of the person's. */
export async function keepKnownBrowser(context: AppContext, email: string): Promise<void> {
  const key = await context.var.services.signingKey();
  const token = knownBrowserToken(key, email, await knownBrowserOf(context, email));
  setCookie(context, knownBrowserCookie(key, email), token, {
    ...kept(context),
    path: '/sign-in',
    maxAge: knownSeconds,
  });
}

const kept = (context: AppContext) =>
  ({ httpOnly: true, sameSite: 'Lax', secure: context.var.services.settings.publicUrl.startsWith('https:') }) as const;
