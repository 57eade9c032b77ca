import libmime from 'libmime';
import { type Attachment, type HeaderLines, type ParsedMail, simpleParser } from 'mailparser';
import type { OutgoingMail } from './outgoing-mail.ts';

type Message = Pick<OutgoingMail, 'from' | 'replyTo' | 'subject' | 'headers' | 'text' | 'html' | 'attachments'>;

/** What has a field of its own, is made from the parts, or is what SES sets itself (developer guide, "email headers"). */
const standing = new Set(['from', 'to', 'reply-to', 'subject', 'date', 'message-id', 'mime-version', 'content-type']);

/** No part is made from another: what the mail does not say, it does not say here either. */
const asItIs = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true };

/** A message as we compose it, in its parts: pages show them, and the relay sends them. */
export async function readRawMessage(data: Uint8Array): Promise<Message> {
  const parsed = await simpleParser(Buffer.from(data), asItIs);
  const { text = '', html } = parsed;
  return {
    from: mailboxOf(parsed.from),
    replyTo: (parsed.replyTo?.value ?? []).map(({ address = '' }) => address),
    subject: parsed.subject ?? '',
    headers: headersOf(parsed.headerLines),
    text,
    html: typeof html === 'string' ? html : '',
    attachments: parsed.attachments.map((attachment) => ({
      filename: attachment.filename ?? '',
      contentType: contentTypeOf(attachment),
      content: attachment.content.toString('base64'),
    })),
  };
}

/** `Name <address>`; a name with more than words in it stands in quotation marks. */
function mailboxOf(from: ParsedMail['from']): string {
  const [{ name = '', address = '' } = {}] = from?.value ?? [];
  if (name === '') return address;
  return `${/^[\p{L}\p{M}\p{N} -]+$/u.test(name) ? name : `"${name.replaceAll(/["\\]/g, '\\$&')}"`} <${address}>`;
}

/** The other fields as they were written, unfolded (RFC 5322, section 2.2.3). */
const headersOf = (lines: HeaderLines): Record<string, string> =>
  Object.fromEntries(
    lines
      .filter(({ key }) => !standing.has(key))
      .map(({ line }) => {
        const at = line.indexOf(':');
        return [line.slice(0, at), libmime.decodeWords(line.slice(at + 1).replaceAll(/\r?\n(?=[ \t])/g, '')).trim()];
      }),
  );

/** With its parameters: a calendar's method is one. The name of the file stands beside it. */
function contentTypeOf({ contentType, headers }: Attachment): string {
  const { params = {} } = (headers.get('content-type') ?? {}) as { params?: Readonly<Record<string, string>> };
  const said = Object.entries(params).filter(([name]) => name !== 'name');
  return [contentType, ...said.map(([name, value]) => `${name}=${value}`)].join('; ');
}
