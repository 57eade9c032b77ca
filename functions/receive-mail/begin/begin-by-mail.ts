import { proposable } from '#functions/lib/access.ts';
import type { Caller } from '#functions/lib/caller.ts';
import { sha256 } from '#functions/lib/hash.ts';
import type { Services } from '#functions/lib/services.ts';
import type { MailFate, ReceivedMail } from '#schemas/received-mail.ts';
import { inLanguageOf, openAttached } from '../enclosed/attached.ts';
import type { Received } from '../incoming.ts';
import { once } from '../once.ts';
import { tellSecretariat } from '../pass-on.ts';
import type { Desk } from '../receive-mail.ts';
import type { AboutMail } from '../shown-mail.ts';
import { whoWrites } from '../who-writes.ts';
import { contentKey } from './content-key.ts';
import { handedInBefore } from './handed-in-before.ts';
import { holdForSecretariat } from './hold-for-secretariat.ts';
import type { Letter, OpenedLetter } from './letter.ts';
import { mailboxOf } from './mailbox.ts';
import { type MailedForm, readForm } from './read-form.ts';
import { sayNothingWasRead, sayThatMayNotBegin } from './say-nothing-began.ts';
import { type Asked, takeForm } from './take-form.ts';

/** Keeps a mail in the sight of the secretariat, with what became of it. */
export type Keep = (fate: MailFate, about?: AboutMail) => Promise<ReceivedMail>;

/**
 * What a person writes to the address of a procedure begins a case of it, or a draft where something is missing; the sender is told
 * which, once. Who is not proven begins nothing: their mail waits for the secretariat. Undefined for mail to any other address.
 */
export async function beginByMail(
  services: Services,
  desk: Desk,
  letter: Letter,
  keep: Keep,
): Promise<Received | undefined> {
  const { incoming, mail, verdicts, kind } = letter;
  const mailbox = mailboxOf(mail, incoming, desk.domain);
  if (mailbox === undefined || kind !== 'person') return undefined;
  const network = await services.network.directory();
  const { at } = incoming;
  const anybody = { now: at, language: 'en', person: { timeZone: 'UTC' } } as const;
  const first = await readForm(services, anybody, mailbox.procedure, mail);
  const writer = whoWrites(network, mail, verdicts, { at, language: first.language });
  const begins = {
    procedure: mailbox.procedure,
    ...(mailbox.others.length === 0 ? {} : { others: [...mailbox.others] }),
  };
  // Somebody who answers a notice with their own words asks for a person.
  const asks = first.language !== undefined || !isAnswer(letter);
  if ('heldBecause' in writer)
    return asks
      ? holdForSecretariat(services, desk, letter, first, keep, { begins, because: writer.heldBecause })
      : undefined;
  const attached = await openAttached(desk, letter, mailbox.procedure);
  if (first.language === undefined && attached.forms.length === 0 && !asks) return undefined;
  const caller = inLanguageOf(writer.caller, first, attached);
  const key = await contentKey(services, caller, mail);
  const work = () => begin(services, desk, { ...letter, attached }, caller, first, { begins, key }, keep);
  const again = async (received: Received): Promise<Received> => {
    if (received.kept !== 'again') return received;
    const { caseId, draftId } = (await handedInBefore(services, caller.person.id, key, at)) ?? {};
    const before = { ...(caseId === undefined ? {} : { caseId }), ...(draftId === undefined ? {} : { draftId }) };
    return { kept: (await keep('begun', { begins: { ...begins, ...before, isAgain: true } })).fate };
  };
  const byContent = () => once(services, key, incoming, work);
  if (mail.messageId === undefined) return again(await byContent());
  const named = sha256(JSON.stringify(['mail', caller.person.id, mail.messageId, mail.text])).slice(0, 32);
  return again(await once(services, named, incoming, byContent));
}

async function begin(
  services: Services,
  desk: Desk,
  letter: OpenedLetter,
  caller: Caller,
  first: MailedForm,
  asked: Asked,
  keep: Keep,
): Promise<Received> {
  const { begins } = asked;
  const { procedure } = begins;
  const network = await services.network.directory();
  if (!proposable(caller, network).includes(procedure)) {
    const shown = await keep('held', { begins, because: 'may-not-begin', isAnswered: true });
    await tellSecretariat(services, desk.mailer, 'mail-passed-on', shown, letter.mail);
    await sayThatMayNotBegin(services, desk.mailer, letter, caller, procedure);
    return { kept: shown.fate };
  }
  if (first.language === undefined && letter.attached.forms.length === 0) {
    const shown = await keep('passed-on', { begins, isAnswered: true });
    await tellSecretariat(services, desk.mailer, 'mail-passed-on', shown, letter.mail);
    await sayNothingWasRead(services, desk.mailer, letter, caller, first);
    return { kept: shown.fate };
  }
  return takeForm(services, desk, letter, caller, asked, keep);
}

/** It says that it answers another mail (RFC 5322, section 3.6.4). */
const isAnswer = ({ mail: { headers } }: Letter): boolean =>
  headers.some(({ name }) => ['in-reply-to', 'references'].includes(name.toLowerCase()));
