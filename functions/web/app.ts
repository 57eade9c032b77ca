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

/** Whoever has to sign in is led there and back; whatever else was refused has a page of its own, and of a file an answer of its kind. */
async function answerRefused(error: Error, context: AppContext): Promise<Response> {
  const { method, path, url } = context.req;
  const isFile = fileNames.test(path);
  const isRead = ['GET', 'HEAD'].includes(method);
  if (error instanceof NotSignedInError && isRead && (!isFile || readsPages(context))) {
    const { pathname, search } = new URL(url);
    return context.redirect(`/sign-in?${new URLSearchParams({ back: `${pathname}${search}` })}`, 303);
  }
  if (isFile) return (await import('./answers/refused-file.ts')).refused(error, context);
  return (await import('./answers/refused.tsx')).refused(error, context);
}

/** What a program asks for, or a person to keep. */
const fileNames = /\.(?:json|csv|ics|txt)$/;

/** A browser that follows a link can show the page on which somebody signs in; a program would take it for the file. */
const readsPages = ({ req }: AppContext): boolean => req.header('accept')?.includes('text/html') ?? false;
