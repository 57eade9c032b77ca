import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { interfaceLanguage } from '#schemas/language.ts';
import { mayPropose } from '../access.ts';
import { callerOf } from '../caller.ts';
import { csrfToken } from '../links.ts';
import type { Services } from '../services.ts';
import { readSession } from '../session.ts';
import { type AppEnv, askedLanguage, receivedAt } from './context.ts';
import { sessionCookie } from './session-cookie.ts';

/** Finds out who asks, when, and in which language; decides nothing. */
export const identify = (services: Services) =>
  createMiddleware<AppEnv>(async (context, next) => {
    const now = receivedAt(context);
    const asked = askedLanguage(getCookie(context, 'language') ?? context.req.header('accept-language'));
    // Before anything that may fail: the page that says so needs them.
    context.set('services', services);
    context.set('now', now);
    context.set('language', asked ?? interfaceLanguage('en'));
    const bearer = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const session = bearer ?? getCookie(context, sessionCookie);
    const key = session && (await services.signingKey());
    const email = key && session && (await readSession(key, session, now));
    const network = email ? await services.network.directory() : undefined;
    const caller = email && network ? callerOf(network, email, now, 'sign-in', asked) : undefined;
    context.set('caller', caller);
    context.set('mayPropose', caller !== undefined && network !== undefined && mayPropose(caller, network));
    context.set('sessionFormToken', caller && key && session ? csrfToken(key, session) : undefined);
    if (caller !== undefined) context.set('language', caller.language);
    await next();
  });
