import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { interfaceLanguage } from '#schemas/language.ts';
import { proposable } from '../access.ts';
import { callerOf } from '../caller.ts';
import { csrfToken } from '../links.ts';
import type { Services } from '../services.ts';
import { isEnded, readSession } from '../session.ts';
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
    const token = bearer ?? getCookie(context, sessionCookie);
    const key = token && (await services.signingKey());
    const begun = key && token ? await readSession(key, token, now) : undefined;
    const [isOver, network] = begun
      ? await Promise.all([isEnded(services, begun), services.network.directory()])
      : [true, undefined];
    const session = isOver ? undefined : begun;
    const caller = session && network && callerOf(network, session.email, now, 'sign-in', asked);
    context.set('session', session);
    context.set('caller', caller);
    context.set('proposable', caller === undefined || network === undefined ? [] : proposable(caller, network));
    context.set('sessionFormToken', caller && key && token ? csrfToken(key, token) : undefined);
    if (caller !== undefined) context.set('language', caller.language);
    await next();
  });
