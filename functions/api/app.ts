import { Hono } from 'hono/tiny';
import { asRequestError } from '#functions/lib/http/as-request-error.ts';
import type { AppContext, AppEnv } from '#functions/lib/http/context.ts';
import { guard } from '#functions/lib/http/guard.ts';
import { problemOf } from '#functions/lib/http/problem.ts';
import { setRefusalHeaders } from '#functions/lib/http/refusal-headers.ts';
import { refuseUnknown } from '#functions/lib/http/refuse-unknown.ts';
import type { Services } from '#functions/lib/services.ts';
import { route } from './routes.ts';

/** The JSON interface. The same object runs in Lambda, in the embedded edition and in tests. */
export function createApi(services: Services): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  guard(app, services);
  route(app);
  refuseUnknown(app);
  app.onError(answerProblem);
  return app;
}

async function answerProblem(error: Error, context: AppContext): Promise<Response> {
  const refusal = asRequestError(error);
  const { services, language, caller } = context.var;
  const problem = await problemOf(refusal, language ?? 'en', services, caller);
  setRefusalHeaders(context, error);
  context.header('content-type', 'application/problem+json');
  return context.body(JSON.stringify(problem), refusal.status as 400);
}
