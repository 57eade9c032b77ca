import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '#functions/lib/http/context.ts';

/** Nothing inline, nothing from elsewhere, no frames (design §8). */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every page. A page is written for one reader at one moment: no cache keeps it, and no link leaks its address. */
export const securityHeaders = createMiddleware<AppEnv>(async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('content-security-policy', policy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  if (context.var.language !== undefined) headers.set('content-language', context.var.language);
});
