import { randomInt } from 'node:crypto';
import type * as z from 'zod/mini';
import type { Session } from '#schemas/api.ts';
import { codeMinutes } from '../code-minutes.ts';
import { NotSignedInError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import { sameSecret } from '../links.ts';
import { log } from '../log.ts';
import type { SignInRecord } from '../ports.ts';
import type { Services } from '../services.ts';
import { issueSession } from '../session.ts';

const attemptsPerCode = 5;
const windowMinutes = 60;
/** Codes that one address may ask for within the window; further requests are answered alike and send nothing. */
const codesPerWindow = 30;

/**
 * Mails a short code to a known person. The caller learns nothing: the answer is the same for an address that the
 * roster does not know.
 */
export async function requestCode(services: Services, request: { email: string; now: string }): Promise<void> {
  const email = request.email.toLowerCase();
  const { now } = request;
  const network = await services.network.directory();
  if (network.person(email) === undefined || network.capacitiesOf(email, now).length === 0) return;
  const before = await services.signIns.get(email);
  const window = windowOf(before, now);
  if (window.sent >= codesPerWindow) return;
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await services.signIns.put(email, {
    codeHash: sha256(`${email} ${code}`),
    expiresAt: minutesAfter(now, codeMinutes),
    attemptsLeft: attemptsPerCode,
    sent: window.sent + 1,
    windowStartedAt: window.windowStartedAt,
  });
  try {
    await services.dispatcher.signInCode(email, code, now);
  } catch (error) {
    // The answer must not tell a known address from an unknown one; a code that does not come is asked for again.
    log.error('a code for signing in could not be handed over', { error: String(error) });
  }
}

/** @throws NotSignedInError when the code is wrong, used, or too old, without saying which. */
export async function confirmCode(
  services: Services,
  { email: given, code, now }: { email: string; code: string; now: string },
): Promise<z.infer<typeof Session>> {
  const email = given.toLowerCase();
  const record = await services.signIns.takeAttempt(email);
  if (record === undefined || record.expiresAt <= now) throw new NotSignedInError('wrong-code');
  if (!sameSecret(sha256(`${email} ${code.replaceAll(/\D/g, '')}`), record.codeHash))
    throw new NotSignedInError('wrong-code');
  await services.signIns.remove(email);
  return issueSession(await services.signingKey(), email, now);
}

function windowOf(before: SignInRecord | undefined, now: string): Pick<SignInRecord, 'sent' | 'windowStartedAt'> {
  const running = before !== undefined && minutesAfter(before.windowStartedAt, windowMinutes) > now;
  return running ? before : { sent: 0, windowStartedAt: now };
}

const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
