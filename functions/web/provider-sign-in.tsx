import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { RequestError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { keepSession } from '#functions/lib/http/session-cookie.ts';
import { sourceOfRequest } from '#functions/lib/http/source.ts';
import { attemptSeconds, readAttempt } from '#functions/lib/oidc/attempt.ts';
import { beginProviderSignIn, finishProviderSignIn } from '#functions/lib/use-cases/provider-sign-in.ts';
import { SignInFailure } from '#web/components/sign-in-failure.tsx';
import { SignInPage } from '#web/pages/sign-in-page.tsx';
import { frameOf } from './frame-of.ts';
import { localPath } from './local-path.ts';
import { show } from './show.ts';

const attemptCookie = 'sign-in';
const path = '/sign-in/oidc';
/** A cookie holds four KB; whoever comes from a longer address than this comes back to the home page. */
const longestBack = 1000;

/** Sends the person to the provider. A link leads here: the policy lets forms lead to our own pages alone. */
export async function begin(context: AppContext): Promise<Response> {
  const { services, now, language } = context.var;
  const wanted = localPath(context.req.query('back'));
  const back = wanted.length > longestBack ? '/' : wanted;
  try {
    const { url, token } = await beginProviderSignIn(services, { back, language, now });
    setCookie(context, attemptCookie, token, {
      httpOnly: true,
      // The provider leads back from another site: with `Strict` the browser would keep the cookie to itself.
      sameSite: 'Lax',
      path,
      secure: services.settings.publicUrl.startsWith('https:'),
      maxAge: attemptSeconds,
    });
    return context.redirect(url, 303);
  } catch (error) {
    return showFailure(context, back, error);
  }
}

/** Takes the person in who comes back. */
export async function finish(context: AppContext): Promise<Response> {
  const { services, now } = context.var;
  const token = getCookie(context, attemptCookie);
  const attempt = token && (await readAttempt(await services.signingKey(), token, now));
  const back = localPath(attempt ? attempt.back : '/');
  deleteCookie(context, attemptCookie, { path });
  try {
    const answer = new URL(context.req.url).searchParams;
    const source = sourceOfRequest(context);
    keepSession(context, await finishProviderSignIn(services, { attempt: attempt || undefined, answer, source, now }));
    return context.redirect(back, 303);
  } catch (error) {
    return showFailure(context, back, error);
  }
}

/** The page to sign in on, with why the provider did not bring the person in: the mailed code is there as ever. */
function showFailure(context: AppContext, back: string, error: unknown): Response {
  if (!(error instanceof RequestError)) throw error;
  // Whoever changes the language must not come with the same answer again.
  const frame = { ...frameOf(context), path: `/sign-in?${new URLSearchParams({ back })}` };
  const form = { reader: frame.reader, entries: new URLSearchParams(), errors: [] };
  const notice = <SignInFailure frame={frame} code={error.code} params={error.params} />;
  return show(context, <SignInPage frame={frame} form={form} back={back} notice={notice} />, error.status);
}
