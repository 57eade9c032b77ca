import type { Hono } from 'hono';
import type { Services } from '../services.ts';
import { answerHeaders } from './answer-headers.ts';
import { bodyLimit } from './body-limit.ts';
import type { AppEnv } from './context.ts';
import { identify } from './identify.ts';
import { noTrailingSlash } from './no-trailing-slash.ts';
import { ownPagesOnly } from './own-pages-only.ts';

/** What stands before every page and every answer in JSON, in this order: who asks comes before what they may send. */
export function guard(app: Hono<AppEnv>, services: Services): void {
  app.use(answerHeaders(services));
  app.use(identify(services));
  app.use(ownPagesOnly(services));
  app.use(bodyLimit);
  app.use(noTrailingSlash);
}
