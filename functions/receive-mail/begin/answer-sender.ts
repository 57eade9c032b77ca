import { type IntakeAnswer, renderIntakeMail } from '#functions/lib/email/intake/intake-mail.ts';
import { refersTo } from '#functions/lib/email/refers-to.ts';
import { platformMailTo } from '#functions/lib/mail-to-secretariat/platform-mail-to.ts';
import { unlessForGood } from '#functions/lib/mail-to-secretariat/to-secretariat.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import { mailIdOf } from '../shown-mail.ts';
import type { Letter } from './letter.ts';

/** Answers whoever wrote a mail; one that is refused for good is not tried again. */
export async function answerSender(
  { settings }: Pick<Services, 'settings'>,
  mailer: Mailer,
  { incoming, mail }: Pick<Letter, 'incoming' | 'mail'>,
  to: string,
  answer: IntakeAnswer,
  replyTo?: string,
): Promise<void> {
  const base = platformMailTo({ id: to }, `${mailIdOf(incoming)}/${answer.mail}`);
  await mailer
    .send({
      ...base,
      ...renderIntakeMail(answer, settings.publicUrl),
      ...(replyTo === undefined ? {} : { replyTo }),
      headers: { ...base.headers, ...refersTo(mail) },
    })
    .catch(unlessForGood);
}
