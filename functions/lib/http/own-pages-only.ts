import { createMiddleware } from 'hono/factory';
import { ForbiddenError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { AppEnv } from './context.ts';

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a reader's browser send, where it would change something (OWASP, CSRF prevention: Fetch
 * Metadata, with the origin as fallback). A program sends neither header and goes on; so does whoever brings a bearer token,
 * which no browser adds by itself.
 */
export const ownPagesOnly = ({ settings }: Services) =>
  createMiddleware<AppEnv>(async ({ req }, next) => {
    if (!readingMethods.has(req.method) && req.header('authorization') === undefined) {
      const site = req.header('sec-fetch-site');
      const origin = hostOf(req.header('origin'));
      const isForeign =
        site === undefined
          ? origin !== undefined && origin !== hostOf(settings.publicUrl) && origin !== hostOf(req.url)
          : site !== 'same-origin' && site !== 'none';
      if (isForeign) throw new ForbiddenError('another-site');
    }
    await next();
  });

/** Undefined without an address; `null`, which stands for an origin that may not be told, is the host of nobody. */
const hostOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : URL.canParse(url) ? new URL(url).host : '';
