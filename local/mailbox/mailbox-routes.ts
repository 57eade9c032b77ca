import type { ServerResponse } from 'node:http';
import type { HttpHandler } from '../http/gateway.ts';
import { sendJson } from '../http/json.ts';
import { sendProblem } from '../http/problem.ts';
import type { Journal } from '../journal/journal.ts';
import { bareAddress } from '../ses/mail-event.ts';
import { mailKeys } from '../ses/mail-keys.ts';
import type { OutgoingMail } from '../ses/outgoing-mail.ts';
import { sentMail, sentMails } from '../ses/sent-mails.ts';
import type { ReceivedMail } from '../smtp/received-mail.ts';
import { showExamples } from './example-routes.ts';
import type { Examples } from './examples.ts';
import { chooseLanguage } from './languages.ts';
import { listPage, mailPage, missingPage } from './mailbox-page.ts';
import { mailPolicy, pagePolicy, send, sendMarkup, sendPage } from './send.ts';
import { style } from './style.ts';

const listLimit = 200;

/** Answers `/mailbox`, `/mailbox/…` and `/local/mailbox.json`. */
export function createMailboxRoutes(journal: Journal, examples: Examples): HttpHandler {
  return async (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(response, 405, 'Method Not Allowed', 'The mailbox can only be read.', { allow: 'GET, HEAD' });
    }
    const query = {
      to: url.searchParams.get('to')?.trim() || undefined,
      caseId: url.searchParams.get('caseId')?.trim() || undefined,
    };
    if (url.pathname === '/local/mailbox.json')
      return sendJson(response, 200, [...sentMails(journal, query)].map(mailJson));
    if (url.pathname === '/mailbox/style.css') return send(response, 200, 'text/css; charset=utf-8', style, pagePolicy);

    const language = chooseLanguage(url.searchParams.get('lang'), request.headers['accept-language']);
    if (url.pathname === '/mailbox') {
      const sent = take(sentMails(journal, { ...query, newestFirst: true }), listLimit);
      const received = listed(journal.range(mailKeys.receivedPrefix, { reverse: true, limit: listLimit }));
      const { to = '', caseId = '' } = query;
      const list = { sent, received, limit: listLimit, to, caseId };
      return sendPage(response, 200, listPage(language, list));
    }
    if (url.pathname === '/mailbox/examples' || url.pathname === '/mailbox/examples/html')
      return showExamples(response, url, language, examples);
    const [, id = '', part, index] = /^\/mailbox\/(\d+)(?:\/(html|attachments)(?:\/(\d+))?)?$/.exec(url.pathname) ?? [];
    const mail = sentMail(journal, id);
    if (!mail) return sendPage(response, 404, missingPage(language));
    if (part === undefined) return sendPage(response, 200, mailPage(language, mail));
    if (part === 'html') return sendMarkup(response, mail.html);
    return sendAttachment(response, mail, Number(index ?? 0));
  };
}

/** What the list shows of received mails. The mails themselves may be 10 MB each, and stay in the journal. */
function listed(entries: Iterable<{ readonly value: unknown }>): Omit<ReceivedMail, 'raw'>[] {
  const mails: Omit<ReceivedMail, 'raw'>[] = [];
  for (const { value } of entries) {
    const { raw, ...mail } = value as ReceivedMail;
    mails.push(mail);
  }
  return mails;
}

/** Headers as the other side's mailbox has them: its server writes there what the envelope said. */
const mailJson = ({
  id,
  at,
  from,
  to,
  returnPath = bareAddress(from),
  subject,
  replyTo,
  headers,
  text,
  html,
  attachments,
  tags,
}: OutgoingMail): object => ({
  id,
  at,
  from,
  to: to.join(', '),
  returnPath,
  subject,
  headers: {
    'Return-Path': `<${returnPath}>`,
    ...(replyTo.length === 0 ? {} : { 'Reply-To': replyTo.join(', ') }),
    ...headers,
  },
  text,
  html,
  attachments,
  tags,
});

function sendAttachment(response: ServerResponse, { attachments }: OutgoingMail, index: number): void {
  const attachment = attachments[index];
  if (!attachment) {
    sendProblem(response, 404, 'Not Found', 'The mail has no such attachment.');
    return;
  }
  const { filename, contentType, content } = attachment;
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`);
  send(response, 200, contentType, Buffer.from(content, 'base64'), mailPolicy);
}

function take<T>(values: Iterable<T>, limit: number): T[] {
  const taken: T[] = [];
  for (const value of values) {
    taken.push(value);
    if (taken.length === limit) break;
  }
  return taken;
}
