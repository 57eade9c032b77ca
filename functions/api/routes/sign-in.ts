import { Hono } from 'hono';
import type { AppEnv } from '#functions/lib/http/context.ts';
import { keepSession } from '#functions/lib/http/session-cookie.ts';
import { parseInput } from '#functions/lib/input.ts';
import { confirmCode, requestCode } from '#functions/lib/use-cases/sign-in.ts';
import { SignInConfirmation, SignInRequest } from '#schemas/api.ts';
import { readJson } from '../read-json.ts';

export const signIn = new Hono<AppEnv>()
  .post('/', async (context) => {
    const { email } = parseInput(SignInRequest, await readJson(context));
    await requestCode(context.var.services, { email, now: context.var.now });
    return context.json({}, 202);
  })
  .post('/confirm', async (context) => {
    const confirmation = parseInput(SignInConfirmation, await readJson(context));
    const session = await confirmCode(context.var.services, { ...confirmation, now: context.var.now });
    keepSession(context, session);
    return context.json(session);
  });
