import { randomBytes } from 'node:crypto';
import type { CodeRequest } from '#schemas/code-request.ts';
import { codeMinutes } from '../code-minutes.ts';
import { countOnce, type Limit, soFar, uncount } from '../rate-limit.ts';
import type { Services } from '../services.ts';
import type { SignInCodeKey } from './ports.ts';
import { codeOf, longDigits, shortDigits } from './sign-in-code.ts';
import * as limits from './sign-in-limits.ts';

const triesInBrowser = limits.guessesInAttempt.most;

/**
 * The code to mail to whoever asks, known to the roster or not: both take the same work. Who asks again from the same browser or
 * place gets the same code once more, so that many codes of one place are no more to guess at than one. Undefined when
 * too many were asked for.
 */
export async function issueCode(services: Services, request: CodeRequest, now: string): Promise<string | undefined> {
  if (!(await mayAsk(services, request, now))) return undefined;
  const isShort = await isCalm(services, request, now);
  const nonce = (isShort && (await nonceOf(services, request, shortDigits, now))) || undefined;
  const digits = nonce === undefined ? longDigits : shortDigits;
  const known = nonce ?? (await nonceOf(services, request, longDigits, now));
  return known === undefined ? undefined : codeOf(await services.signingKey(), { ...request, digits }, known);
}

async function mayAsk({ counters }: Services, request: CodeRequest, now: string): Promise<boolean> {
  const { email, source, browser } = request;
  const count = async (limit: Limit, subject: string) =>
    (await countOnce(counters, limit, { subject, now })) !== undefined;
  if (browser !== undefined) return count(limits.mailsOfKnownBrowser, browser);
  return (
    (await count(limits.mailsOfSourceToAddress, `${source} ${email}`)) &&
    (await count(limits.mailsOfSource, source)) &&
    count(limits.mailsToAddress, email)
  );
}

/** Whether six digits are enough: nobody has been guessing much. */
async function isCalm({ counters }: Services, { source, browser }: CodeRequest, now: string): Promise<boolean> {
  const guesses = (limit: Limit, subject: string) => soFar(counters, limit, { subject, now });
  if (browser !== undefined) {
    const { most } = limits.guessesOfKnownBrowser;
    return (await guesses(limits.guessesOfKnownBrowser, browser)) < most;
  }
  return (
    (await guesses(limits.guessesInAll, limits.everybody)) < limits.calm &&
    (await guesses(limits.guessesOfSourceInCalm, source)) < limits.guessesOfSourceInCalm.most
  );
}

/** The nonce of the code that is there, or of a new one; undefined when the source has too many short ones open. */
async function nonceOf(
  services: Services,
  { email, binding, source, browser }: CodeRequest,
  digits: number,
  now: string,
): Promise<string | undefined> {
  const { signIns, counters } = services;
  const key: SignInCodeKey = { email, binding, digits };
  const expiresAt = new Date(Date.parse(now) + codeMinutes * 60_000).toISOString();
  const mostTries = binding.startsWith('browser') ? triesInBrowser : Number.MAX_SAFE_INTEGER;
  const again = await signIns.renewCode(key, { now, expiresAt, mostTries });
  if (again !== undefined) return again.nonce;
  const isCounted = digits === shortDigits && browser === undefined;
  const open = { subject: source, now };
  if (isCounted && (await countOnce(counters, limits.shortCodesOfSource, open)) === undefined) return undefined;
  const nonce = randomBytes(16).toString('base64url');
  const code = {
    nonce,
    issuedAt: now,
    expiresAt,
    uses: 1,
    tries: 0,
    source,
    ...(browser === undefined ? {} : { browser }),
  };
  if (await signIns.keepCode(key, code, mostTries)) return nonce;
  // Somebody else asked at the same moment and was quicker: theirs is the code.
  if (isCounted) await uncount(counters, limits.shortCodesOfSource, open);
  return (await signIns.renewCode(key, { now, expiresAt, mostTries }))?.nonce;
}
