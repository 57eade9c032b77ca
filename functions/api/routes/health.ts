import { Hono } from 'hono';
import type { AppEnv } from '#functions/lib/http/context.ts';

/** Healthy means that the table answers and a roster is loaded; both are needed for anything else. */
export const health = new Hono<AppEnv>().get('/', async (context) => {
  await context.var.services.roster.load();
  return context.json({ status: 'ok' });
});
