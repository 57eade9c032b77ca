import { Hono } from 'hono';
import type { AppEnv } from '#functions/lib/http/context.ts';

/** Healthy means that the table answers, a roster is loaded and there is a key to sign with: all else needs them. */
export const health = new Hono<AppEnv>().get('/', async (context) => {
  const { roster, signingKey } = context.var.services;
  await Promise.all([roster.load(), signingKey()]);
  return context.json({ status: 'ok' });
});
