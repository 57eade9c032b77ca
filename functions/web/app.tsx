import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NotFoundError, NotSignedInError, RequestError, StateConflictError } from '#functions/lib/errors.ts';
import { asRequestError } from '#functions/lib/http/as-request-error.ts';
import type { AppContext, AppEnv } from '#functions/lib/http/context.ts';
import { identify } from '#functions/lib/http/identify.ts';
import { setRetryAfter } from '#functions/lib/http/retry-after.ts';
import type { Services } from '#functions/lib/services.ts';
import { viewCase } from '#functions/lib/use-cases/read-cases.ts';
import { ErrorPage } from '#web/pages/error-page.tsx';
import { frameOf } from './frame-of.ts';
import { keptText } from './kept-text.ts';
import { assets } from './routes/assets.ts';
import { cases } from './routes/cases.tsx';
import { home } from './routes/home.tsx';
import { language } from './routes/language.ts';
import { links } from './routes/links.tsx';
import { proposals } from './routes/proposals.tsx';
import { register } from './routes/register.tsx';
import { signIn, signOut } from './routes/sign-in.tsx';
import { stalled } from './routes/stalled.tsx';
import { tasks } from './routes/tasks.tsx';
import { securityHeaders } from './security-headers.ts';
import { show } from './show.ts';

/** A percent-encoded form is up to three times its text: six languages of 50,000 Arabic letters come to 1.8 MB. */
const maxBodyBytes = 1_900_000;

/** The pages. The same object runs in Lambda, in the embedded edition and in tests. */
export function createWeb(services: Services): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(securityHeaders);
  app.use(identify(services));
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: () => Promise.reject(new RequestError(413, 'too-large')) }));
  app.route('/', home);
  app.route('/assets', assets);
  app.route('/cases', cases);
  app.route('/language', language);
  app.route('/proposals', proposals);
  app.route('/register', register);
  app.route('/sign-in', signIn);
  app.route('/sign-out', signOut);
  app.route('/stalled', stalled);
  app.route('/t', links);
  app.route('/tasks', tasks);
  app.notFound(() => Promise.reject(new NotFoundError('no-such-page')));
  app.onError(showError);
  return app;
}

async function showError(error: Error, context: AppContext): Promise<Response> {
  const { method, url } = context.req;
  if (error instanceof NotSignedInError && ['GET', 'HEAD'].includes(method)) {
    const { pathname, search } = new URL(url);
    return context.redirect(`/sign-in?${new URLSearchParams({ back: `${pathname}${search}` })}`, 303);
  }
  const { status, code, params } = asRequestError(error);
  const { caller, services } = context.var;
  setRetryAfter(context, error);
  const frame = frameOf(context);
  const overtaken = error instanceof StateConflictError && caller !== undefined;
  const view = overtaken ? await viewCase(services, caller, error.caseId) : undefined;
  // A late position has been recorded: there is nothing to give back.
  const kept = code === 'late' ? undefined : await keptText(context);
  const page = <ErrorPage frame={frame} status={status} code={code} params={params} view={view} kept={kept} />;
  return show(context, page, status);
}
