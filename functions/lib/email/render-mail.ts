import { interfaceLanguage } from '#schemas/language.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import type { ProcedureMails } from '#workflows/procedure/mail-template.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import { toCalendar } from './calendar.ts';
import { type Content, contentOf, templateOf } from './content.ts';
import { addressOf, headersOf, threadId } from './headers.ts';
import { type MailLinks, personalOf } from './personal.ts';
import { toHtml } from './to-html.ts';
import { toText } from './to-text.ts';

export type MailRequest = {
  readonly mails: ProcedureMails;
  readonly template: string;
  /** Pass the same object for all recipients of a message: what they share is then made once. */
  readonly facts: MailFacts;
  readonly person: { readonly id: string; readonly name: string; readonly language: string; readonly timeZone: string };
  readonly links: MailLinks;
  readonly caseId: string;
  /** The case's, if it has one: its thread is named after it. */
  readonly nonce?: string | undefined;
  /** Number and instant of the event that sends the mail. */
  readonly seq: number;
  readonly at: string;
  /** Our own address, whose domain the thread's id has. */
  readonly mailFrom: string;
  /** The document for a mail that carries one. */
  readonly enclosure?: string | undefined;
  /** Up to the event, for a mail that carries the text itself. */
  readonly history?: readonly ProcedureEvent[] | undefined;
};

export type Attachment = { readonly name: string; readonly contentType: string; readonly content: string };

export type RenderedMail = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
  /** Version of the template's wording. */
  readonly version: number;
};

/**
 * One mail to one person, in the person's language and with the person's time. Pure; sending is somebody else's.
 * @throws Error when a message, a fact that a message needs, or the document is missing: no half-filled mail leaves.
 */
export function renderMail(request: MailRequest): RenderedMail {
  const { mails, template: name, facts, person, links, caseId, nonce, seq, mailFrom, history } = request;
  const language = interfaceLanguage(person.language);
  const content = contentOf(mails, name, facts, language, person.timeZone, history);
  const personal = personalOf(person.name, links, language, content.filling);
  return {
    subject: content.subject,
    html: toHtml(content, personal, language),
    text: toText(content, personal, language),
    headers: headersOf({ caseId, nonce, seq, person: person.id }, mailFrom),
    attachments: attachmentsOf(request, content),
    version: templateOf(mails, name).version,
  };
}

function attachmentsOf(request: MailRequest, content: Content): Attachment[] {
  const { mails, template, caseId, enclosure } = request;
  const { calendar, enclosure: document } = templateOf(mails, template);
  const attachments: Attachment[] = [];
  if (calendar) attachments.push(...calendarFiles(request, content));
  if (document !== undefined) {
    if (enclosure === undefined)
      throw new Error(`${caseId}: the mail '${template}' needs its document. Pass it as 'enclosure'.`);
    attachments.push({
      name: `${caseId}-${document.name}`,
      contentType: 'text/plain; charset=utf-8',
      content: enclosure,
    });
  }
  return attachments;
}

/** The case's one entry as it is from now on, if the mail's event changes it. */
function calendarFiles(request: MailRequest, { subject, heading }: Content): Attachment[] {
  const { facts, links, caseId, nonce, seq, at, mailFrom } = request;
  const { deadlineSetAt: set, deadlineGoneAt: gone } = facts;
  const deadline = set ?? gone;
  if (typeof deadline !== 'string') return [];
  const method = set === undefined ? 'CANCEL' : 'PUBLISH';
  const content = toCalendar({
    method,
    uid: threadId(`${caseId}-deadline`, nonce, mailFrom).slice(1, -1),
    sequence: seq,
    organizer: addressOf(mailFrom),
    at: deadline,
    madeAt: at,
    summary: subject,
    description: heading,
    url: links.caseUrl,
  });
  return [{ name: `${caseId}.ics`, contentType: `text/calendar; charset=utf-8; method=${method}`, content }];
}
