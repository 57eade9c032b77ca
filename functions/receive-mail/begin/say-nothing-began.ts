import type { Caller } from '#functions/lib/caller.ts';
import { labelOf } from '#functions/lib/file-form/label-of.ts';
import { placesOf } from '#functions/lib/file-form/places.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import { encrypted } from '../sorting/not-readable.ts';
import { aboutMail } from './about-mail.ts';
import { answerSender } from './answer-sender.ts';
import type { Letter } from './letter.ts';
import type { MailedForm } from './read-form.ts';

/** A mail without a line of the form, or without words at all: how to begin by mail, and where the form is. */
export async function sayNothingWasRead(
  services: Services,
  mailer: Mailer,
  letter: Letter,
  caller: Caller,
  { procedure, fields }: MailedForm,
): Promise<void> {
  const base = aboutMail(letter, caller, { procedure });
  const [place] = placesOf(fields);
  const example = place === undefined ? '' : labelOf(procedure, caller.language, place);
  await answerSender(services, mailer, letter, caller.person.id, {
    mail: whyNothing(letter),
    ...base,
    filling: { ...base.filling, example },
    sections: [],
    url: `${services.settings.publicUrl}/cases/new/${procedure}`,
  });
}

/** Each has a sentence of its own. */
function whyNothing({ mail, incoming, verdicts }: Letter): 'encrypted' | 'unreadable' | 'empty' | 'nothing' {
  if (encrypted({ mail, sender: incoming.envelope.from, verdicts }) !== undefined) return 'encrypted';
  if (mail.cuts.includes('unreadable')) return 'unreadable';
  return mail.text.trim() === '' ? 'empty' : 'nothing';
}

export async function sayThatMayNotBegin(
  services: Services,
  mailer: Mailer,
  letter: Letter,
  caller: Caller,
  procedure: string,
): Promise<void> {
  const answer = { mail: 'not-permitted', ...aboutMail(letter, caller, { procedure }), sections: [] } as const;
  await answerSender(services, mailer, letter, caller.person.id, answer);
}
