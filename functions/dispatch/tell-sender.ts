import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { refersTo } from '#functions/lib/email/refers-to.ts';
import { platformMailTo } from '#functions/lib/mail-to-secretariat/platform-mail-to.ts';
import { countOnce, type Limit } from '#functions/lib/rate-limit.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Post } from './post.ts';

/** A mail is kept for a year, and its sender gets one answer at most: one that is lost on the way is not sent again. */
const onceOfMail: Limit = { name: 'mail-settled', most: 1, perSeconds: 400 * 24 * 3600 };

/** Strangers write as many as they like: what goes back to them is bounded, whoever presses the buttons. */
const toOneOfDay: Limit = { name: 'mail-settled-to', most: 5, perSeconds: 24 * 3600 };

/** Tells the sender of a mail what the secretariat has made of it. Nothing of a case is in it: whoever wrote need not be who they say. */
export async function tellSender({ services, mailer }: Post, mailId: string, now: string): Promise<void> {
  const mail = await services.receivedMails.received(mailId);
  if (mail?.settled?.tells !== true || mail.sender === undefined) return;
  const { settled, sender, subject } = mail;
  for (const [limit, of] of [
    [onceOfMail, mailId],
    [toOneOfDay, sender.address],
  ] as const)
    if ((await countOnce(services.counters, limit, { subject: of, now })) === undefined) return;
  const base = platformMailTo({ id: sender.address }, `${mailId}/mail-settled`);
  const reason = settled.is === 'refused' ? shownText(settled.reason) : '';
  const filling = { is: settled.is, subject: shownLine(subject) || '–', reason };
  const person = { name: sender.address, language: sender.language };
  await mailer.send({
    ...base,
    ...renderPlatformMail('mail-settled', person, services.settings.publicUrl, filling),
    headers: { ...base.headers, ...refersTo(sender) },
  });
}
