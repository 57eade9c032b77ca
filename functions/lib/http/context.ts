import type { Context } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { type InterfaceLanguage, interfaceLanguage } from '#schemas/language.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';

/** What every route finds in its context. `caller` is undefined for somebody who has not signed in. */
export type AppEnv = {
  Bindings: {
    event: LambdaEvent;
    /** The embedded edition's tells when the client has hung up; API Gateway does not. */
    lambdaContext?: { readonly callerGone?: AbortSignal | undefined };
  };
  Variables: {
    services: Services;
    now: string;
    language: InterfaceLanguage;
    caller: Caller | undefined;
    /** The session of whoever is signed in. */
    session: Session | undefined;
    /** What proves that a form came from a page of this session; undefined for somebody who has not signed in. */
    sessionFormToken: string | undefined;
    /** The procedures of which the caller may begin a case, so that no others are offered. */
    proposable: readonly string[];
  };
};

export type AppContext = Context<AppEnv>;

/** Aborts when nobody waits for the answer any more; undefined where that cannot be known. */
export const callerGoneIn = (context: AppContext): AbortSignal | undefined => context.env.lambdaContext?.callerGone;

/** When API Gateway received the request: the instant of whatever it brings about. */
export function receivedAt(context: AppContext): string {
  const { requestContext } = context.env.event as { requestContext: { timeEpoch?: number } };
  if (requestContext.timeEpoch === undefined)
    throw new Error('The request carries no timeEpoch (HTTP API payload 2.0)');
  return new Date(requestContext.timeEpoch).toISOString();
}

/** The language that a header or cookie asks for, among those that have a catalogue. */
export function askedLanguage(acceptLanguage: string | undefined): InterfaceLanguage | undefined {
  if (acceptLanguage === undefined) return undefined;
  const ranges = acceptLanguage
    .split(',')
    .map((range) => {
      const [tag = '', quality = 'q=1'] = range.trim().split(';');
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: Number(quality.replace('q=', '')) || 0 };
    })
    .sort((one, other) => other.quality - one.quality);
  const known = ranges.find(({ language, quality }) => quality > 0 && interfaceLanguage(language) === language);
  return known && interfaceLanguage(known.language);
}
