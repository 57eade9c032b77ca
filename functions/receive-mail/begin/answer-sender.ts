import { type IntakeAnswer, type IntakeMail, renderIntakeMail } from '#functions/lib/email/intake/intake-mail.ts';
import { refersTo } from '#functions/lib/email/refers-to.ts';
import { platformMailTo } from '#functions/lib/mail-to-secretariat/platform-mail-to.ts';
import { unlessForGood } from '#functions/lib/mail-to-secretariat/to-secretariat.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import { mayAnswer } from '../may-answer.ts';
import { mailIdOf } from '../shown-mail.ts';
import type { Letter } from './letter.ts';

/** What says what was recorded or kept always goes: its sender is proven, and bounded by what one mailbox gets in (caps.ts). */
const receipts: readonly IntakeMail[] = ['begun', 'draft'];

/** Answers whoever wrote a mail, as often as one mailbox is answered; one that is refused for good is not tried again. */
export async function answerSender(
  services: Pick<Services, 'settings' | 'counters'>,
  mailer: Mailer,
  { incoming, mail, verdicts }: Pick<Letter, 'incoming' | 'mail' | 'verdicts'>,
  to: string,
  answer: IntakeAnswer,
  replyTo?: string,
): Promise<void> {
  const { now } = incoming;
  if (!receipts.includes(answer.mail) && !(await mayAnswer(services, { to, now, verdicts }))) return;
  const base = platformMailTo({ id: to }, `${mailIdOf(incoming)}/${answer.mail}`);
  await mailer
    .send({
      ...base,
      ...renderIntakeMail(answer, services.settings.publicUrl),
      ...(replyTo === undefined ? {} : { replyTo }),
      headers: { ...base.headers, ...refersTo(mail) },
    })
    .catch(unlessForGood);
}
