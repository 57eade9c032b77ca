import { createMiddleware } from 'hono/factory';
import { NotFoundError } from '../errors.ts';
import type { AppEnv } from './context.ts';

/** No address but the first page's ends in a slash. The smallest router of Hono would take one for the address without it. */
export const noTrailingSlash = createMiddleware<AppEnv>(async ({ req: { path } }, next) => {
  if (path !== '/' && path.endsWith('/')) throw new NotFoundError('no-such-page');
  await next();
});
