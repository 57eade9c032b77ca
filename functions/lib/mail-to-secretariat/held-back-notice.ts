import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import { countOnce, type Limit, soFar, uncount } from '#functions/lib/rate-limit.ts';
import type { Services } from '#functions/lib/services.ts';
import { platformMailTo } from './platform-mail-to.ts';
import { toSecretariat } from './to-secretariat.ts';

const hourly: Limit = { name: 'mail-held-back', most: 1, perSeconds: 3600 };
/** The same mails are not told of again before the next day; by the newest of them it is known whether others have come. */
const daily: Limit = { name: 'mail-held-back-newest', most: 1, perSeconds: 24 * 3600 };

/**
 * Tells the secretariat how many mails are held back and were seen to by nobody, once an hour at most; nothing while there
 * are none.
 * @param atLeast what the caller knows of, and the index may not yet
 */
export async function noticeHeldBack(services: Services, mailer: Mailer, now: string, atLeast: number): Promise<void> {
  const held = await services.receivedMails.heldBack();
  const count = Math.max(atLeast, held.length);
  if (count === 0) return;
  const counted = { subject: '', now };
  if ((await countOnce(services.counters, hourly, counted)) === undefined) return;
  const url = `${services.settings.publicUrl}/received`;
  try {
    await toSecretariat(services, now, (person) =>
      mailer.send({
        ...platformMailTo(person, `held-back/${now}`),
        ...renderPlatformMail('mail-held-back', person, url, { count }),
      }),
    );
  } catch (error) {
    // Nobody has been told: whoever comes next in this hour tells them.
    await uncount(services.counters, hourly, counted);
    throw error;
  }
  await countOnce(services.counters, daily, newestOf(held, now));
}

/** Tells of those that have come since the last notice, though no further mail comes; of the same ones once a day. */
export async function remindOfHeldBack(services: Services, mailer: Mailer, now: string): Promise<void> {
  const held = await services.receivedMails.heldBack();
  if ((await soFar(services.counters, daily, newestOf(held, now))) > 0) return;
  await noticeHeldBack(services, mailer, now, 0);
}

const newestOf = (held: readonly string[], now: string) => ({ subject: held.at(-1) ?? '', now });
