import { renderMail } from '#functions/lib/email/render-mail.ts';
import { moduleOf } from '#functions/lib/execute.ts';
import { linkCode, linkToken } from '#functions/lib/links.ts';
import { log } from '#functions/lib/log.ts';
import type { Services } from '#functions/lib/services.ts';
import type { OutboxItem, OutgoingMessage } from '#schemas/step.ts';
import { mails } from '#workflows/mails.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Post } from './post.ts';

/**
 * Renders and sends the mails of one commit, each to one person.
 * @returns the messages to those whom they did not reach, with the first error; nobody else gets theirs again.
 */
export async function sendMessages(post: Post, item: OutboxItem): Promise<{ rest: OutgoingMessage[]; error: unknown }> {
  const network = await post.services.network.directory();
  const rest: OutgoingMessage[] = [];
  let error: unknown;
  for (const message of item.messages) {
    const enclosure = await enclosureOf(post, item, message);
    const sent = await Promise.allSettled(
      message.to.map((recipient) => sendOne(post, network, item, message, recipient, enclosure)),
    );
    const to = message.to.filter((_, index) => sent[index]?.status === 'rejected');
    if (to.length > 0) rest.push({ ...message, to });
    error ??= sent.find((one) => one.status === 'rejected')?.reason;
  }
  return { rest, error };
}

async function sendOne(
  post: Post,
  network: Directory,
  item: OutboxItem,
  message: OutgoingMessage,
  recipient: OutgoingMessage['to'][number],
  enclosure: string | undefined,
): Promise<void> {
  const { services, mailer, mailFrom } = post;
  const { caseId, procedure } = item;
  const person = network.person(recipient.person);
  if (person === undefined) {
    log.warn('a notice names somebody who has left the roster', { caseId, seq: message.seq });
    return;
  }
  const rendered = renderMail({
    mails: mailsOf(procedure),
    template: message.template,
    facts: message.facts,
    person,
    links: await linksFor(services, caseId, person.id, recipient.taskId),
    caseId,
    seq: message.seq,
    at: message.at,
    mailFrom,
    enclosure,
  });
  const { subject, html, text, headers, attachments } = rendered;
  await mailer.send({
    to: person.id,
    subject,
    html,
    text,
    headers,
    attachments,
    tags: {
      case: caseId,
      seq: String(message.seq),
      person: person.id.replace('@', '_at_'),
      gating: message.gating ? 'yes' : 'no',
    },
  });
}

async function linksFor(
  { settings: { publicUrl }, signingKey }: Services,
  caseId: string,
  person: string,
  taskId: string | undefined,
) {
  const caseUrl = `${publicUrl}/cases/${caseId}`;
  if (taskId === undefined) return { caseUrl };
  const key = await signingKey();
  const token = linkToken(key, taskId, person);
  return { caseUrl, taskUrl: `${publicUrl}/t/${taskId}/${token}`, code: linkCode(key, taskId, person) };
}

function mailsOf(procedure: string) {
  const found = mails[procedure];
  if (found === undefined) throw new Error(`workflows/mails.ts has no mails for '${procedure}'`);
  return found;
}

/** The document that a mail carries, made from the history as it was when its hash was recorded. */
async function enclosureOf(
  { services }: Post,
  item: OutboxItem,
  message: OutgoingMessage,
): Promise<string | undefined> {
  const kind = mailsOf(item.procedure).templates[message.template]?.enclosure === undefined ? undefined : 'transmit';
  if (kind === undefined) return undefined;
  const stored = await services.cases.load(item.caseId);
  const history = await services.cases.history(item.caseId);
  if (stored === undefined) throw new Error(`${item.caseId} is gone`);
  return moduleOf(item.procedure).enclosureOf(
    kind,
    stored.state,
    history.filter((event) => event.seq < message.seq),
  );
}
