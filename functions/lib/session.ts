import { randomBytes } from 'node:crypto';
import { sha256 } from './hash.ts';
import { derivedKey } from './links.ts';
import type { Services } from './services.ts';

/**
 * Thirty days, the time a case usually takes: members act a few times in it. What a session may do is looked up in the
 * roster at each request, so that an ended role ends at once.
 */
export const sessionDays = 30;
const sessionSeconds = sessionDays * 24 * 3600;

export type Session = {
  readonly email: string;
  readonly id: string;
  readonly endsAtMs: number;
  /** How often the person had ended all their sessions when this one began. */
  readonly generation: number;
};

/** Begins a session for somebody who has proven who they are. */
export async function beginSession(services: Services, email: string, now: string) {
  const { generation } = await services.sessions.endedOf(email);
  return issueSession(await services.signingKey(), email, now, generation);
}

/** A session token for `email`: signed, not stored; what the person may do is looked up at each request. */
export async function issueSession(signingKey: string, email: string, now: string, generation = 0) {
  const exp = Math.floor(Date.parse(now) / 1000) + sessionSeconds;
  const claims = { sub: email, exp, jti: randomBytes(12).toString('base64url'), gen: generation };
  const { sign } = await loadTokens();
  const token = await sign(claims, derivedKey(signingKey, 'session'), 'HS256');
  return { token, expiresAt: new Date(exp * 1000).toISOString() };
}

/** Sessions whose signature has been checked; what they may do, and until when, is looked at with each request. */
const checked = new Map<string, Session>();
const mostChecked = 1_000;

/** The session of a token; undefined when it is not ours, was changed, or has run out at `now`. */
export async function readSession(signingKey: string, token: string, now: string): Promise<Session | undefined> {
  const key = derivedKey(signingKey, 'session');
  const id = `${key} ${token}`;
  const session = checked.get(id) ?? (await check(key, token));
  if (session === undefined) return undefined;
  // The newest stand last; the first is the one that was asked for longest ago.
  checked.delete(id);
  checked.set(id, session);
  if (checked.size > mostChecked) checked.delete(checked.keys().next().value as string);
  return session.endsAtMs > Date.parse(now) ? session : undefined;
}

/**
 * Whether the person has ended the session. Read from the table each time: it may have been ended through another function
 * or another instance of this one, whose memory is not ours.
 */
export async function isEnded({ sessions }: Services, { email, id, generation }: Session): Promise<boolean> {
  const ended = await sessions.endedOf(email);
  return generation < ended.generation || ended.ids.has(id);
}

/** Loaded with the first session: whoever signs in, or reads the register, has none. */
const loadTokens = () => import('hono/jwt');

async function check(key: string, token: string): Promise<Session | undefined> {
  const { verify } = await loadTokens();
  try {
    // Expiry is compared with the request's own instant, as all times are; the library would use the process clock.
    const { sub, exp, jti, gen } = await verify(token, key, { alg: 'HS256', exp: false });
    if (typeof sub !== 'string' || typeof exp !== 'number') return undefined;
    // Sessions that began before they had an id are known by the hash of their token.
    const id = typeof jti === 'string' ? jti : sha256(token).slice(0, 22);
    return { email: sub, id, endsAtMs: exp * 1000, generation: typeof gen === 'number' ? gen : 0 };
  } catch {
    return undefined;
  }
}
