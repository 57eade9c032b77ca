import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { NotFoundError, RequestError } from '#functions/lib/errors.ts';
import type { AppContext, AppEnv } from '#functions/lib/http/context.ts';
import { setRetryAfter } from '#functions/lib/http/retry-after.ts';
import { keepSession, sessionCookie } from '#functions/lib/http/session-cookie.ts';
import { attemptOf, beginAttempt, keepKnownBrowser, knownBrowserOf } from '#functions/lib/http/sign-in-cookies.ts';
import { sourceOfRequest } from '#functions/lib/http/source.ts';
import { parseInput } from '#functions/lib/input.ts';
import { typedAddress } from '#functions/lib/typed-address.ts';
import { confirmCode, requestCode } from '#functions/lib/use-cases/sign-in.ts';
import { signOut as endSession } from '#functions/lib/use-cases/sign-out.ts';
import { SignInConfirmation, SignInRequest } from '#schemas/api.ts';
import { CodePage } from '#web/pages/code-page.tsx';
import { frameOf } from '../frame-of.ts';
import { localPath } from '../local-path.ts';
import { postedForm } from '../posted-form.ts';
import { show } from '../show.ts';
import { errorsOf, showSignIn } from '../show-sign-in.tsx';

export const signIn = new Hono<AppEnv>()
  .get('/', (context) => showSignIn(context, new URLSearchParams({ back: context.req.query('back') ?? '/' })))
  .post('/', async (context) => {
    const entries = await postedForm(context);
    try {
      const { services, now } = context.var;
      const { email } = parseInput(SignInRequest, { email: typedAddress(entries.get('email') ?? '') });
      const asked = { email, source: sourceOfRequest(context), attempt: await beginAttempt(context), now };
      await requestCode(services, { ...asked, browser: await knownBrowserOf(context, email) });
      return showCode(context, entries);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return showSignIn(context, entries, error);
    }
  })
  .post('/code', async (context) => {
    const entries = await postedForm(context);
    const { services, now } = context.var;
    try {
      const given = { email: typedAddress(entries.get('email') ?? ''), code: (entries.get('code') ?? '').trim() };
      const { email, code } = parseInput(SignInConfirmation, given);
      const visit = { source: sourceOfRequest(context), attempt: await attemptOf(context), now };
      keepSession(context, await confirmCode(services, { email, code, ...visit }));
      await keepKnownBrowser(context, email);
      return context.redirect(localPath(entries.get('back')), 303);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return showCode(context, entries, error);
    }
  })
  .get('/oidc', async (context) => (await loadProviderSignIn(context)).begin(context))
  .get('/oidc/callback', async (context) => (await loadProviderSignIn(context)).finish(context));

export const signOut = new Hono<AppEnv>().post('/', async (context) => {
  const entries = await postedForm(context);
  const { services, session, now } = context.var;
  // Whose session has run out, or was ended elsewhere, is signed out as they wished.
  if (session !== undefined)
    await endSession(services, session, { everywhere: entries.get('everywhere') === 'yes', now });
  deleteCookie(context, sessionCookie, { path: '/' });
  return context.redirect('/', 303);
});

/** Loaded by whoever signs in this way: the library is larger than a page (docs/cold-start.md). */
function loadProviderSignIn({ var: { services } }: AppContext) {
  if (services.provider === undefined) throw new NotFoundError();
  return import('../provider-sign-in.tsx');
}

function showCode(context: AppContext, entries: URLSearchParams, error?: RequestError): Response {
  const frame = frameOf(context);
  setRetryAfter(context, error);
  const form = { reader: frame.reader, entries, errors: errorsOf(error, 'code') };
  const email = typedAddress(entries.get('email') ?? '');
  const page = <CodePage frame={frame} form={form} email={email} back={localPath(entries.get('back'))} />;
  return show(context, page, error?.status);
}
