import { sign, verify } from 'hono/jwt';
import { derivedKey } from './links.ts';

/**
 * Thirty days, the time a case usually takes: members act a few times in it. What a session may do is looked up in the
 * roster at each request, so that an ended role ends at once.
 */
const sessionSeconds = 30 * 24 * 3600;

type Session = { readonly sub: string; readonly exp: number };

/** Signatures found good. A good signature stays good, and verifying one costs as much as the rest of a small request. */
const verified = new Map<string, Session>();
const maxVerified = 5_000;

/** A session token for `email`: signed, not stored; what the person may do is looked up at each request. */
export async function issueSession(secretKey: string, email: string, now: string) {
  const exp = Math.floor(Date.parse(now) / 1000) + sessionSeconds;
  const token = await sign({ sub: email, exp }, derivedKey(secretKey, 'session'), 'HS256');
  return { token, expiresAt: new Date(exp * 1000).toISOString() };
}

/** Whose session this is; undefined when it is not ours, was changed, or has run out at `now`. */
export async function readSession(secretKey: string, token: string, now: string): Promise<string | undefined> {
  const session = verified.get(token) ?? (await verifiedSession(secretKey, token));
  return session !== undefined && session.exp * 1000 > Date.parse(now) ? session.sub : undefined;
}

async function verifiedSession(secretKey: string, token: string): Promise<Session | undefined> {
  try {
    // Expiry is compared with the request's own instant, as all times are; the library would use the process clock.
    const payload = await verify(token, derivedKey(secretKey, 'session'), { alg: 'HS256', exp: false });
    const { sub, exp } = payload as { sub?: unknown; exp?: unknown };
    if (typeof sub !== 'string' || typeof exp !== 'number') return undefined;
    if (verified.size >= maxVerified) verified.clear();
    verified.set(token, { sub, exp });
    return { sub, exp };
  } catch {
    return undefined;
  }
}
