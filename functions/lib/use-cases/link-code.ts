import { NotSignedInError, TooManyRequestsError } from '../errors.ts';
import { type LinkedTask, linkCode, sameSecret } from '../links.ts';
import type { Services } from '../services.ts';

/** Wrong codes that one mail may be tried with in an hour: six digits then take eleven years to guess. */
const triesPerHour = 10;
const hourSeconds = 3600;

/**
 * Holds a code against the one in the mail. Tries are counted before they are looked at, so that many at once are counted
 * as many; a right one starts the count anew.
 * @throws NotSignedInError when it is wrong, TooManyRequestsError when it was tried too often.
 */
export async function assertLinkCode(
  services: Services,
  { task, person, code, now }: { task: LinkedTask; person: string; code: string; now: string },
): Promise<void> {
  const given = code.replaceAll(/\D/g, '');
  // A program that presses every button types nothing, and must not use up the tries of the person.
  if (given === '') throw new NotSignedInError('wrong-code');
  const hour = Math.floor(Date.parse(now) / 1000 / hourSeconds);
  const subject = `${person} ${task.taskId} ${hour}`;
  const tries = await services.signIns.countTry(subject, (hour + 2) * hourSeconds);
  if (tries > triesPerHour) throw new TooManyRequestsError();
  if (!sameSecret(given, linkCode(await services.signingKey(), task, person))) throw new NotSignedInError('wrong-code');
  await services.signIns.remove(subject);
}
