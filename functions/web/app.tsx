import { Hono } from 'hono';
import { MethodNotAllowedError, NotSignedInError, StateConflictError } from '#functions/lib/errors.ts';
import { answerHeaders } from '#functions/lib/http/answer-headers.ts';
import { asRequestError } from '#functions/lib/http/as-request-error.ts';
import { bodyLimit } from '#functions/lib/http/body-limit.ts';
import type { AppContext, AppEnv } from '#functions/lib/http/context.ts';
import { identify } from '#functions/lib/http/identify.ts';
import { ownPagesOnly } from '#functions/lib/http/own-pages-only.ts';
import { refuseUnknown } from '#functions/lib/http/refuse-unknown.ts';
import { setRetryAfter } from '#functions/lib/http/retry-after.ts';
import type { Services } from '#functions/lib/services.ts';
import { viewCase } from '#functions/lib/use-cases/read-cases.ts';
import { ErrorPage } from '#web/pages/error-page.tsx';
import { procedureAt } from './form-at.ts';
import { frameOf, inWordsOf } from './frame-of.ts';
import { keptText } from './kept-text.ts';
import { assets } from './routes/assets.ts';
import { cases } from './routes/cases.tsx';
import { home } from './routes/home.tsx';
import { language } from './routes/language.ts';
import { links } from './routes/links.tsx';
import { newCases, proposals } from './routes/new-cases.tsx';
import { received } from './routes/received.tsx';
import { register } from './routes/register.tsx';
import { signIn, signOut } from './routes/sign-in.tsx';
import { stalled } from './routes/stalled.tsx';
import { tasks } from './routes/tasks.tsx';
import { securityHeaders } from './security-headers.ts';
import { show } from './show.ts';

/** The pages. The same object runs in Lambda, in the embedded edition and in tests. */
export function createWeb(services: Services): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(answerHeaders(services));
  app.use(securityHeaders);
  app.use(identify(services));
  app.use(ownPagesOnly(services));
  app.use(bodyLimit);
  app.route('/', home);
  app.route('/assets', assets);
  app.route('/cases/new', newCases);
  app.route('/cases', cases);
  app.route('/language', language);
  app.route('/proposals', proposals);
  app.route('/received', received);
  app.route('/register', register);
  app.route('/sign-in', signIn);
  app.route('/sign-out', signOut);
  app.route('/stalled', stalled);
  app.route('/t', links);
  app.route('/tasks', tasks);
  refuseUnknown(app);
  app.onError(showError);
  return app;
}

async function showError(error: Error, context: AppContext): Promise<Response> {
  const { method, url } = context.req;
  if (error instanceof NotSignedInError && ['GET', 'HEAD'].includes(method)) {
    const { pathname, search } = new URL(url);
    return context.redirect(`/sign-in?${new URLSearchParams({ back: `${pathname}${search}` })}`, 303);
  }
  const refusal = asRequestError(error);
  const { status, code, params } = refusal;
  if (refusal instanceof MethodNotAllowedError) context.header('allow', refusal.allowed.join(', '));
  const { caller, services } = context.var;
  setRetryAfter(context, error);
  const frame = inWordsOf(frameOf(context), refusal.procedure ?? procedureAt(context.req.path));
  const overtaken = error instanceof StateConflictError && caller !== undefined;
  const view = overtaken ? await viewCase(services, caller, error.caseId) : undefined;
  // A late position has been recorded: there is nothing to give back. Nor does a stranger get back what was too large to be read.
  const lost = code === 'late' || (code === 'too-large' && caller === undefined);
  const kept = lost ? undefined : await keptText(context);
  const about = { status, code, params, fields: refusal.fields, view, kept };
  const page = <ErrorPage frame={frame} {...about} />;
  return show(context, page, status);
}
