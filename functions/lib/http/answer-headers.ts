import { createMiddleware } from 'hono/factory';
import type { Services } from '../services.ts';
import type { AppEnv } from './context.ts';

const yearSeconds = 365 * 24 * 3600;

/**
 * Headers of every answer, pages and JSON alike. An answer is written for one reader at one moment: no cache keeps it unless it
 * says so itself. Over https browsers are told never to come in clear again (RFC 6797); over http they would not listen.
 */
export const answerHeaders = ({ settings }: Services) =>
  createMiddleware<AppEnv>(async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('x-content-type-options', 'nosniff');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    if (settings.publicUrl.startsWith('https:')) {
      headers.set('strict-transport-security', `max-age=${yearSeconds}`);
    }
    if (context.var.language !== undefined) headers.set('content-language', context.var.language);
  });
