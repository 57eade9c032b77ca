import { Hono } from 'hono';
import type { AppEnv } from '#functions/lib/http/context.ts';
import { checkHealth } from '../check-health.ts';

export const health = new Hono<AppEnv>().get('/', async (context) => {
  await checkHealth(context.var.services);
  return context.json({ status: 'ok' });
});
