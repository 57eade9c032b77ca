import { Hono } from 'hono/tiny';
import { MethodNotAllowedError } from '#functions/lib/errors.ts';
import { answerHeaders } from '#functions/lib/http/answer-headers.ts';
import { asRequestError } from '#functions/lib/http/as-request-error.ts';
import { bodyLimit } from '#functions/lib/http/body-limit.ts';
import type { AppContext, AppEnv } from '#functions/lib/http/context.ts';
import { identify } from '#functions/lib/http/identify.ts';
import { noTrailingSlash } from '#functions/lib/http/no-trailing-slash.ts';
import { ownPagesOnly } from '#functions/lib/http/own-pages-only.ts';
import { problemOf } from '#functions/lib/http/problem.ts';
import { refuseUnknown } from '#functions/lib/http/refuse-unknown.ts';
import { setRetryAfter } from '#functions/lib/http/retry-after.ts';
import type { Services } from '#functions/lib/services.ts';
import { route } from './routes.ts';

/** The JSON interface. The same object runs in Lambda, in the embedded edition and in tests. */
export function createApi(services: Services): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(answerHeaders(services));
  app.use(identify(services));
  app.use(ownPagesOnly(services));
  app.use(bodyLimit);
  app.use(noTrailingSlash);
  route(app);
  refuseUnknown(app);
  app.onError(answerProblem);
  return app;
}

async function answerProblem(error: Error, context: AppContext): Promise<Response> {
  const refusal = asRequestError(error);
  const { services, language, caller } = context.var;
  const problem = await problemOf(refusal, language ?? 'en', services, caller);
  setRetryAfter(context, error);
  context.header('content-type', 'application/problem+json');
  if (refusal instanceof MethodNotAllowedError) context.header('allow', refusal.allowed.join(', '));
  return context.body(JSON.stringify(problem), refusal.status as 400);
}
