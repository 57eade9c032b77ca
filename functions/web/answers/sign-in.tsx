import { deleteCookie } from 'hono/cookie';
import { NotFoundError, RequestError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { setRefusalHeaders } from '#functions/lib/http/refusal-headers.ts';
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

export async function form(context: AppContext): Promise<Response> {
  return showSignIn(context, new URLSearchParams({ back: context.req.query('back') ?? '/' }));
}

export async function codeSent(context: AppContext): Promise<Response> {
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
}

export async function codeEntered(context: AppContext): Promise<Response> {
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
}

export async function providerBegun(context: AppContext): Promise<Response> {
  return (await loadProviderSignIn(context)).begin(context);
}

export async function providerFinished(context: AppContext): Promise<Response> {
  return (await loadProviderSignIn(context)).finish(context);
}

export async function signedOut(context: AppContext): Promise<Response> {
  const entries = await postedForm(context);
  const { services, session, now } = context.var;
  // Whose session has run out, or was ended elsewhere, is signed out as they wished.
  if (session !== undefined)
    await endSession(services, session, { everywhere: entries.get('everywhere') === 'yes', now });
  deleteCookie(context, sessionCookie, { path: '/' });
  return context.redirect('/', 303);
}

/** Loaded by whoever signs in this way: the library is larger than a page (docs/cold-start.md). */
function loadProviderSignIn({ var: { services } }: AppContext) {
  if (services.provider === undefined) throw new NotFoundError();
  return import('../provider-sign-in.tsx');
}

function showCode(context: AppContext, entries: URLSearchParams, error?: RequestError): Response {
  const frame = frameOf(context);
  setRefusalHeaders(context, error);
  const form = { reader: frame.reader, entries, errors: errorsOf(error, 'code') };
  const email = typedAddress(entries.get('email') ?? '');
  const page = <CodePage frame={frame} form={form} email={email} back={localPath(entries.get('back'))} />;
  return show(context, page, error?.status);
}
