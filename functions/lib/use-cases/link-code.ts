import { decimalDigits } from '../decimal-digits.ts';
import { NotSignedInError } from '../errors.ts';
import { type LinkedTask, linkCode, sameSecret } from '../links.ts';
import { assertWithin, type Limit, uncount } from '../rate-limit.ts';
import type { Services } from '../services.ts';

/** Wrong codes that one mail may be tried with in an hour: six digits then take eleven years to guess. */
const tries: Limit = { name: 'link-codes', most: 10, perSeconds: 3600 };

/**
 * Holds a code against the one in the mail. Tries are counted before they are looked at, so that many at once are counted
 * as many; a right one is taken off again.
 * @throws NotSignedInError when it is wrong, TooManyRequestsError when it was tried too often.
 */
export async function assertLinkCode(
  services: Services,
  { task, person, code, now }: { task: LinkedTask; person: string; code: string; now: string },
): Promise<void> {
  const given = decimalDigits(code);
  // A program that presses every button types nothing, and must not use up the tries of the person.
  if (given === '') throw new NotSignedInError('wrong-code');
  const counted = { subject: `${person} ${task.taskId}`, now };
  await assertWithin(services.counters, tries, counted);
  if (!sameSecret(given, linkCode(await services.signingKey(), task, person))) throw new NotSignedInError('wrong-code');
  await uncount(services.counters, tries, counted);
}
