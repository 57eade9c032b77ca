import { countOnce, type Limit } from '#functions/lib/rate-limit.ts';
import type { Services } from '#functions/lib/services.ts';
import type { Received } from '../incoming.ts';
import { tellSecretariat } from '../pass-on.ts';
import type { Desk } from '../receive-mail.ts';
import { senderOf } from '../sender-of.ts';
import type { AboutMail } from '../shown-mail.ts';
import { aboutMail } from './about-mail.ts';
import { answerSender } from './answer-sender.ts';
import type { Keep } from './begin-by-mail.ts';
import type { Letter } from './letter.ts';
import type { MailedForm } from './read-form.ts';

/** Whoever forges the address of somebody fills nobody's mailbox by us. */
const answersOfDay: Limit = { name: 'mail-held-answers', most: 1, perSeconds: 24 * 3600 };

/**
 * Leaves to the secretariat what nobody is proven to have written. A mailbox of the roster is told at once: its holder learns that a mail of
 * theirs waits, or that somebody writes in their name. Nobody else is: an answer that no person has thought about would go to whomever a forger
 * names (RFC 3834, section 2), and strangers get one, which says what has become of their mail (dispatch/tell-sender.ts).
 */
export async function holdForSecretariat(
  services: Services,
  desk: Desk,
  letter: Letter,
  { language, procedure }: MailedForm,
  keep: Keep,
  held: Required<Pick<AboutMail, 'begins' | 'because'>>,
): Promise<Received> {
  const { mail, incoming, verdicts, kind } = letter;
  const network = await services.network.directory();
  const sender = senderOf(network, mail, verdicts, kind);
  const person = sender && network.person(sender.address);
  const counted = { subject: person?.id ?? '', now: incoming.now };
  const isAnswered = person !== undefined && (await countOnce(services.counters, answersOfDay, counted)) !== undefined;
  const spoken = language ?? sender?.language ?? 'en';
  const shown = await keep('held', { ...held, isAnswered, ...(sender && { sender: { ...sender, language: spoken } }) });
  await tellSecretariat(services, desk.mailer, 'mail-passed-on', shown, mail);
  if (isAnswered) {
    const about = aboutMail(letter, { language: spoken, person }, { procedure });
    await answerSender(services, desk.mailer, letter, person.id, { mail: 'held', ...about, sections: [] });
  }
  return { kept: shown.fate };
}
