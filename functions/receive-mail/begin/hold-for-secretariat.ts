import { countOnce, type Limit } from '#functions/lib/rate-limit.ts';
import type { Services } from '#functions/lib/services.ts';
import type { Received } from '../incoming.ts';
import { tellSecretariat } from '../pass-on.ts';
import type { Desk } from '../receive-mail.ts';
import type { AboutMail } from '../shown-mail.ts';
import { aboutMail } from './about-mail.ts';
import { answerSender } from './answer-sender.ts';
import type { Keep } from './begin-by-mail.ts';
import type { Letter } from './letter.ts';
import type { MailedForm } from './read-form.ts';

/** Whoever forges the address of somebody fills nobody's mailbox by us. */
const answersOfDay: Limit = { name: 'mail-held-answers', most: 1, perSeconds: 24 * 3600 };

/** No display name, no quoted local part: an address that a mail of ours can go to. */
const plainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{1,255}$/i;

/**
 * Leaves to the secretariat what nobody is proven to have written. The sender gets one answer, the same whether or not anybody knows
 * them, and none where their domain says that they did not write it.
 */
export async function holdForSecretariat(
  services: Services,
  desk: Desk,
  letter: Letter,
  { language = 'en', procedure }: MailedForm,
  keep: Keep,
  held: Required<Pick<AboutMail, 'begins' | 'because'>>,
): Promise<Received> {
  const { mail, incoming, verdicts } = letter;
  const shown = await keep('held', held);
  await tellSecretariat(services, desk.mailer, 'mail-passed-on', shown, mail);
  const [writer, another] = mail.from;
  const address = writer?.address.toLowerCase() ?? '';
  const isAnswered = another === undefined && verdicts.dmarc !== 'fail' && plainAddress.test(address);
  const counted = { subject: address, now: incoming.now };
  if (isAnswered && (await countOnce(services.counters, answersOfDay, counted)) !== undefined) {
    const person = { name: address, timeZone: 'UTC' };
    const about = aboutMail(letter, { language, person }, { procedure });
    await answerSender(services, desk.mailer, letter, address, { mail: 'held', ...about, sections: [] });
  }
  return { kept: shown.fate };
}
