import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import { countOnce, uncount } from '#functions/lib/rate-limit.ts';
import type { Services } from '#functions/lib/services.ts';
import { platformMailTo } from './platform-mail-to.ts';
import { toSecretariat } from './to-secretariat.ts';

const once = { name: 'mail-held-back', most: 1, perSeconds: 3600 };

/**
 * Tells the secretariat how many mails are held back and were seen to by nobody, once an hour at most; nothing while there
 * are none.
 * @param atLeast what the caller knows of, and the index may not yet
 */
export async function noticeHeldBack(services: Services, mailer: Mailer, now: string, atLeast: number): Promise<void> {
  const count = Math.max(atLeast, await services.receivedMails.heldBack());
  if (count === 0) return;
  const counted = { subject: '', now };
  if ((await countOnce(services.counters, once, counted)) === undefined) return;
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
    await uncount(services.counters, once, counted);
    throw error;
  }
}
