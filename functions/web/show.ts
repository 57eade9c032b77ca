import type { Child } from 'hono/jsx';
import type { AppContext } from '#functions/lib/http/context.ts';

/** Answers with a page. The doctype stands outside of JSX. */
export const show = (context: AppContext, page: Child, status = 200): Response =>
  context.html(`<!doctype html>${String(page)}`, status as 200);
