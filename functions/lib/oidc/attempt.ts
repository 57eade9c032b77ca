import { createHmac, randomBytes } from 'node:crypto';
import { sign, verify } from 'hono/jwt';
import * as z from 'zod/mini';
import { derivedKey } from '../links.ts';

/** Long enough for a second factor, too short to be found in a browser later. */
export const attemptSeconds = 600;

/** One attempt to sign in at the provider, from the button to the way back (OpenID Connect Core 3.1.2.1, RFC 7636). */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** The page that asked for signing in. */
  readonly back: string;
};

const Claims = z.object({ state: z.string(), back: z.string(), exp: z.number() });

/** A new attempt, and the token that brings it through the provider: signed, kept by the browser, stored nowhere. */
export async function beginAttempt(signingKey: string, back: string, now: string) {
  const state = randomBytes(32).toString('base64url');
  const exp = Math.floor(Date.parse(now) / 1000) + attemptSeconds;
  const token = await sign({ state, back, exp }, derivedKey(signingKey, 'provider'), 'HS256');
  return { attempt: attemptOf(signingKey, state, back), token };
}

/** The attempt of a token; undefined when it is not ours, was changed, or has run out at `now`. */
export async function readAttempt(signingKey: string, token: string, now: string): Promise<Attempt | undefined> {
  try {
    const options = { alg: 'HS256', exp: false } as const;
    const { state, back, exp } = Claims.parse(await verify(token, derivedKey(signingKey, 'provider'), options));
    return exp * 1000 > Date.parse(now) ? attemptOf(signingKey, state, back) : undefined;
  } catch {
    return undefined;
  }
}

/** Nonce and verifier derive from the state, so that who reads the token learns nothing that redeems a code. */
function attemptOf(signingKey: string, state: string, back: string): Attempt {
  const derived = (part: string) =>
    createHmac('sha256', derivedKey(signingKey, 'provider')).update(`${part} ${state}`).digest('base64url');
  return { state, back, nonce: derived('nonce'), codeVerifier: derived('verifier') };
}
