import { sign, verify } from 'hono/jwt';
import { derivedKey } from './links.ts';

/**
 * Thirty days, the time a case usually takes: members act a few times in it. What a session may do is looked up in the
 * roster at each request, so that an ended role ends at once.
 */
const sessionSeconds = 30 * 24 * 3600;

/** A session token for `email`: signed, not stored; what the person may do is looked up at each request. */
export async function issueSession(signingKey: string, email: string, now: string) {
  const exp = Math.floor(Date.parse(now) / 1000) + sessionSeconds;
  const token = await sign({ sub: email, exp }, derivedKey(signingKey, 'session'), 'HS256');
  return { token, expiresAt: new Date(exp * 1000).toISOString() };
}

type Session = { readonly email: string; readonly endsAtMs: number };

/** Sessions whose signature has been checked; what they may do, and until when, is looked at with each request. */
const checked = new Map<string, Session>();
const mostChecked = 1_000;

/** Whose session this is; undefined when it is not ours, was changed, or has run out at `now`. */
export async function readSession(signingKey: string, token: string, now: string): Promise<string | undefined> {
  const key = derivedKey(signingKey, 'session');
  const id = `${key} ${token}`;
  const session = checked.get(id) ?? (await check(key, token));
  if (session === undefined) return undefined;
  // The newest stand last; the first is the one that was asked for longest ago.
  checked.delete(id);
  checked.set(id, session);
  if (checked.size > mostChecked) checked.delete(checked.keys().next().value as string);
  return session.endsAtMs > Date.parse(now) ? session.email : undefined;
}

async function check(key: string, token: string): Promise<Session | undefined> {
  try {
    // Expiry is compared with the request's own instant, as all times are; the library would use the process clock.
    const { sub, exp } = (await verify(token, key, { alg: 'HS256', exp: false })) as { sub?: unknown; exp?: unknown };
    return typeof sub === 'string' && typeof exp === 'number' ? { email: sub, endsAtMs: exp * 1000 } : undefined;
  } catch {
    return undefined;
  }
}
