import { Hono } from 'hono/tiny';
import { NotSignedInError } from '#functions/lib/errors.ts';
import type { AppContext, AppEnv } from '#functions/lib/http/context.ts';
import { guard } from '#functions/lib/http/guard.ts';
import { refuseUnknown } from '#functions/lib/http/refuse-unknown.ts';
import type { Services } from '#functions/lib/services.ts';
import { route } from './routes.ts';
import { securityHeaders } from './security-headers.ts';

/** The pages, behind the smallest of Hono's routers: thirty addresses need no faster one. The same object runs in Lambda, in the embedded edition and in tests. */
export function createWeb(services: Services): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(securityHeaders);
  guard(app, services);
  route(app);
  refuseUnknown(app);
  app.onError(answerRefused);
  return app;
}

/** Whoever has to sign in is led there and back; whatever else was refused has a page of its own. */
async function answerRefused(error: Error, context: AppContext): Promise<Response> {
  const { method, url } = context.req;
  if (error instanceof NotSignedInError && ['GET', 'HEAD'].includes(method)) {
    const { pathname, search } = new URL(url);
    return context.redirect(`/sign-in?${new URLSearchParams({ back: `${pathname}${search}` })}`, 303);
  }
  return (await import('./answers/refused.tsx')).refused(error, context);
}
