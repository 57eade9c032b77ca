import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NotFoundError, RequestError } from '#functions/lib/errors.ts';
import { asRequestError } from '#functions/lib/http/as-request-error.ts';
import type { AppContext, AppEnv } from '#functions/lib/http/context.ts';
import { identify } from '#functions/lib/http/identify.ts';
import { problemOf } from '#functions/lib/http/problem.ts';
import { setRetryAfter } from '#functions/lib/http/retry-after.ts';
import type { Services } from '#functions/lib/services.ts';
import { cases } from './routes/cases.ts';
import { health } from './routes/health.ts';
import { openapi } from './routes/openapi.ts';
import { register } from './routes/register.ts';
import { signIn } from './routes/sign-in.ts';
import { signOut } from './routes/sign-out.ts';
import { tasks } from './routes/tasks.ts';

/** Six language versions of the longest text fit; anything larger is not a proposal. */
const maxBodyBytes = 1024 * 1024;

/** The JSON interface. The same object runs in Lambda, in the embedded edition and in tests. */
export function createApi(services: Services): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(identify(services));
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: () => Promise.reject(new RequestError(413, 'too-large')) }));
  app.route('/healthz', health);
  app.route('/api/openapi.json', openapi);
  app.route('/api/sign-in', signIn);
  app.route('/api/sign-out', signOut);
  app.route('/api/cases', cases);
  app.route('/api/tasks', tasks);
  app.route('/api/register', register);
  app.notFound(() => Promise.reject(new NotFoundError('no-such-page')));
  app.onError(answerProblem);
  return app;
}

async function answerProblem(error: Error, context: AppContext): Promise<Response> {
  const refusal = asRequestError(error);
  const { services, language, caller } = context.var;
  const problem = await problemOf(refusal, language ?? 'en', services, caller);
  setRetryAfter(context, error);
  context.header('content-type', 'application/problem+json');
  context.header('content-language', language);
  return context.body(JSON.stringify(problem), refusal.status as 400);
}
