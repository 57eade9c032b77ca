import { choicesByMail, numbersByMail } from '#functions/lib/email/act/choices-by-mail.ts';
import { answerAddress } from '#functions/lib/email/answer-address.ts';
import { domainOf } from '#functions/lib/email/headers.ts';
import { personTag } from '#functions/lib/email/person-tag.ts';
import type { MailLinks } from '#functions/lib/email/personal.ts';
import { renderMail } from '#functions/lib/email/render-mail.ts';
import { returnAddress } from '#functions/lib/email/return-address.ts';
import { MailRefusedError } from '#functions/lib/errors.ts';
import { execute } from '#functions/lib/execute.ts';
import { foreignWords } from '#functions/lib/foreign-words.ts';
import { linkCode, linkToken } from '#functions/lib/links.ts';
import { log } from '#functions/lib/log.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { kindOfTask } from '#schemas/ids.ts';
import { interfaceLanguage } from '#schemas/language.ts';
import type { OutboxItem, OutgoingMessage } from '#schemas/outbox.ts';
import { mails } from '#workflows/mails.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { ProcedureMails } from '#workflows/procedure/mail-template.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import { keepWords, type Letter } from './keep-words.ts';
import type { Post } from './post.ts';

/**
 * Renders and sends the mails of one commit, each to one person. One that is refused for good enters the history as a
 * bounce, of which the secretariat is told.
 * @returns the messages to those whom they did not reach, with the first error; nobody else gets theirs again.
 */
export async function sendMessages(
  post: Post,
  item: OutboxItem,
  at: string,
): Promise<{ rest: OutgoingMessage[]; error: unknown }> {
  const network = await post.services.network.directory();
  const rest: OutgoingMessage[] = [];
  let error: unknown;
  for (const message of item.messages) {
    const drawn = await drawnFrom(post, item, message);
    const letters = message.to.map((recipient) => letterTo(post, network, item, message, recipient, drawn));
    const kept = keepWords(post.services.sentMails, item.caseId, message.seq, await Promise.allSettled(letters), at);
    const sent = await Promise.allSettled(letters.map((letter) => sendOne(post, letter, kept)));
    const refused = sent.flatMap((one) => (one.status === 'fulfilled' && one.value !== undefined ? [one.value] : []));
    const unrecorded = await recordRefused(post, item, message, refused, at);
    const to = message.to.filter(
      ({ person }, index) =>
        sent[index]?.status === 'rejected' || (unrecorded !== undefined && refused.some((mail) => mail.to === person)),
    );
    if (to.length > 0) rest.push({ ...message, to });
    error ??= sent.find((one) => one.status === 'rejected')?.reason ?? unrecorded;
  }
  return { rest, error };
}

/** A mail that will never be sent, and why. */
type Refused = { readonly to: string; readonly reason: string; readonly cause?: 'left-roster' };

/** @returns why the history does not have it, if so: the mail is tried, and refused, once more. */
async function recordRefused(
  { services }: Post,
  { caseId }: OutboxItem,
  { seq }: OutgoingMessage,
  bounced: Refused[],
  at: string,
): Promise<unknown> {
  if (bounced.length === 0) return undefined;
  log.warn('mails are refused for good; the case has it as a bounce', { caseId, seq, refused: bounced });
  const deliveries = { seq, delivered: [], bounced };
  try {
    await execute(services, caseId, { type: 'record-deliveries', at, actor: { system: 'mail' }, deliveries });
    return undefined;
  } catch (error) {
    return error;
  }
}

/** No mail leaves whose words are not kept. */
async function sendOne(
  { mailer }: Post,
  letter: Promise<Letter | Refused | undefined>,
  kept: Promise<void>,
): Promise<Refused | undefined> {
  const made = await letter;
  if (made === undefined || !('mail' in made)) return made;
  await kept;
  const { mail } = made;
  try {
    await mailer.send(mail);
    return undefined;
  } catch (error) {
    if (error instanceof MailRefusedError) return { to: mail.to, reason: foreignWords(error.message) };
    throw error;
  }
}

/** The mail to one person; undefined where there is none and nobody waits for it. */
async function letterTo(
  post: Post,
  network: Directory,
  item: OutboxItem,
  message: OutgoingMessage,
  recipient: OutgoingMessage['to'][number],
  drawn: FromHistory,
): Promise<Letter | Refused | undefined> {
  const { services, mailFrom } = post;
  const { caseId, procedure, nonce } = item;
  const person = network.person(recipient.person);
  if (person === undefined) {
    log.warn('a notice names somebody who has left the roster', { caseId, seq: message.seq });
    // A clock may wait for it.
    return message.gating
      ? { to: recipient.person, reason: 'no longer in the roster', cause: 'left-roster' }
      : undefined;
  }
  const links = await linksFor(post, item, message.seq, person.id, recipient.taskId);
  const rendered = renderMail({
    mails: await mailsOf(procedure),
    template: message.template,
    facts: message.facts,
    person,
    links,
    caseId,
    nonce,
    seq: message.seq,
    at: message.at,
    mailFrom,
    ...drawn,
  });
  const { subject, html, text, headers, attachments } = rendered;
  const notice = { caseId, nonce, seq: message.seq, person: person.id };
  const mail = {
    to: person.id,
    replyTo: answerAddress('answer', await services.signingKey(), notice, domainOf(mailFrom)),
    returnsTo: returnAddress(await services.signingKey(), notice, domainOf(mailFrom)),
    subject,
    html,
    text,
    headers,
    attachments,
    tags: {
      case: caseId,
      seq: String(message.seq),
      person: personTag(person.id),
      gating: message.gating ? 'yes' : 'no',
    },
  };
  return { mail, links, language: interfaceLanguage(person.language) };
}

async function linksFor(
  { services: { settings, signingKey }, mailFrom }: Post,
  { caseId, nonce, procedure }: OutboxItem,
  seq: number,
  person: string,
  taskId: string | undefined,
): Promise<MailLinks> {
  const { publicUrl } = settings;
  const caseUrl = `${publicUrl}/cases/${caseId}`;
  if (taskId === undefined) return { caseUrl };
  const key = await signingKey();
  const task = { taskId, nonce };
  const token = linkToken(key, task, person);
  const kind = kindOfTask(taskId);
  const module = await moduleOf(procedure);
  const [choices, numbers] = [choicesByMail(module, kind), numbersByMail(module, kind)];
  const to = answerAddress('act', key, { caseId, nonce, seq, person }, domainOf(mailFrom));
  return {
    caseUrl,
    taskUrl: `${publicUrl}/t/${taskId}/${token}`,
    code: linkCode(key, task, person),
    ...(choices.length === 0 ? {} : { acts: { procedure, caseId, kind, choices, numbers, to } }),
  };
}

function mailsOf(procedure: string): Promise<ProcedureMails> {
  const load = mails[procedure];
  if (load === undefined) throw new Error(`workflows/mails.ts has no mails for '${procedure}'`);
  return load();
}

type FromHistory = { readonly enclosure?: string; readonly history?: readonly ProcedureEvent[] };

/** What a mail carries that is made from the history, as it was at the mail's event: a document whose hash was recorded, the text itself. */
async function drawnFrom({ services }: Post, item: OutboxItem, message: OutgoingMessage): Promise<FromHistory> {
  const template = (await mailsOf(item.procedure)).templates[message.template];
  const document = template?.enclosure;
  if (document === undefined && template?.textOf === undefined) return {};
  const history = await services.cases.history(item.caseId);
  const before = history.filter((event) => event.seq < message.seq);
  if (document === undefined) return { history: before };
  return {
    history: before,
    enclosure: document.of(
      before,
      history.find(({ seq }) => seq === message.seq),
    ),
  };
}
