import type { Caller } from '#functions/lib/caller.ts';
import { fileRows } from '#functions/lib/email/intake/file-rows.ts';
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
  const why = whyNothing(letter);
  const files = why === 'nothing' || why === 'empty' ? asNoForm(letter) : [];
  await answerSender(services, mailer, letter, caller.person.id, {
    mail: why,
    ...base,
    filling: { ...base.filling, example },
    sections: [{ title: 'section.files', rows: fileRows(files, caller.language) }],
    url: `${services.settings.publicUrl}/cases/new/${procedure}`,
  });
}

/** Whoever has filled in a form and sent it hears why nothing came of it. */
const asNoForm = ({ mail: { attachments } }: Letter) =>
  attachments.map(({ name, mediaType }) => ({ name: name || mediaType, fate: 'not-form' as const }));

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
