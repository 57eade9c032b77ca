import { Hono } from 'hono';
import type { AppEnv } from '#functions/lib/http/context.ts';
import document from '../openapi.json' with { type: 'json' };

/** OpenAPI 3.1, generated from the schemas by `npm run docs:gen`. */
export const openapi = new Hono<AppEnv>().get('/', (context) => context.json(document));
