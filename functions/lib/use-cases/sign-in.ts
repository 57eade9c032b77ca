import type * as z from 'zod/mini';
import type { Session } from '#schemas/api.ts';
import { NotSignedInError } from '../errors.ts';
import { sameSecret } from '../links.ts';
import { log } from '../log.ts';
import { assertWithin, countOnce, uncount } from '../rate-limit.ts';
import type { Services } from '../services.ts';
import { beginSession } from '../session.ts';
import { admitGuess } from '../sign-in/admit-guess.ts';
import type { SignInCode } from '../sign-in/ports.ts';
import { bindingOf, type SignInAttempt } from '../sign-in/sign-in-attempt.ts';
import { codeOf, typedCode } from '../sign-in/sign-in-code.ts';
import { guessesInAttempt, guessesOfSource, requestsOfSource } from '../sign-in/sign-in-limits.ts';

/** Who asks for a code, or types one. */
type Visit = { readonly source: string; readonly attempt: SignInAttempt | undefined; readonly now: string };

/**
 * Has a short code mailed to a known person. The caller learns nothing, not even from the time it takes: whether the
 * roster knows the address is looked up by whoever mails.
 * @throws TooManyRequestsError when the source asks too often, whatever it asks for
 */
export async function requestCode(
  services: Services,
  { email, source, attempt, browser, now }: Visit & { readonly email: string; readonly browser?: string | undefined },
): Promise<void> {
  if (browser === undefined) await assertWithin(services.counters, requestsOfSource, { subject: source, now });
  const binding = bindingOf(attempt, source);
  try {
    await services.dispatcher.signInCode(
      { email, binding, source, ...(browser === undefined ? {} : { browser }) },
      now,
    );
  } catch (error) {
    // The answer must not tell a known address from an unknown one; a code that does not come is asked for again.
    log.error('a code for signing in could not be handed over', { error: String(error) });
  }
}

/**
 * Signs in whoever types the code that was asked for in the same attempt, or, by a program that keeps none, at the same source.
 * @throws NotSignedInError when the code is wrong, used, too old or somebody else's, without saying which;
 * TooManyRequestsError when the source typed too many wrong ones without an attempt
 */
export async function confirmCode(
  services: Services,
  visit: Visit & { readonly email: string; readonly code: string },
): Promise<z.infer<typeof Session>> {
  const { email, attempt, source, now } = visit;
  const { counters, signIns } = services;
  const typed = { subject: source, now };
  if (attempt === undefined) await assertWithin(counters, guessesOfSource, typed);
  const { code: given, digits } = typedCode(visit.code);
  const key = { email, binding: bindingOf(attempt, source), digits };
  const code = await signIns.tryCode(key);
  const tries = await triesOf(services, code, visit);
  if (code === undefined || code.expiresAt <= now || tries === undefined) throw new NotSignedInError('wrong-code');
  const wasRight = await admitGuess(services, code, { digits, isFirst: tries === 1, now });
  const signingKey = await services.signingKey();
  const isRight = wasRight !== undefined && sameSecret(given, codeOf(signingKey, key, code.nonce));
  if (!isRight || !(await signIns.useCode(key, code.nonce))) throw new NotSignedInError('wrong-code');
  await wasRight();
  if (attempt === undefined) await uncount(counters, guessesOfSource, typed);
  return beginSession(services, email, now);
}

/** How often this attempt has tried, with this time; undefined when it has no more tries. */
async function triesOf(
  { counters }: Services,
  code: SignInCode | undefined,
  { attempt, now }: Visit,
): Promise<number | undefined> {
  if (attempt?.source !== undefined) return countOnce(counters, guessesInAttempt, { subject: attempt.id, now });
  if (attempt === undefined) return code?.tries;
  return code !== undefined && code.tries <= guessesInAttempt.most ? code.tries : undefined;
}
