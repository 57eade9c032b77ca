import { Hono } from 'hono';
import { type AppEnv, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { registerEntries } from '#functions/lib/use-cases/register.ts';
import { PageQuery } from '#schemas/api.ts';

/** Public: no sign-in. */
export const register = new Hono<AppEnv>().get('/', async (context) => {
  const request = { ...readQuery(context, PageQuery), callerGone: callerGoneIn(context) };
  return context.json(await registerEntries(context.var.services, request));
});
