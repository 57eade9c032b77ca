import { addressOf } from '../email/headers.ts';
import type { Mail } from '../ports.ts';

/** Loaded with the first mail, as the client is (docs/cold-start.md). */
const composer = () => import('nodemailer/lib/mail-composer');

/**
 * The mail as it goes over the wire (RFC 5322, MIME). Values of headers are folded and encoded, and lose line breaks, in the
 * composer; nothing is ever read from a file or fetched. SES puts a `Message-ID` and a `Date` of its own in the place of these.
 */
export async function rawMessage(from: string, mail: Mail): Promise<Buffer> {
  const { default: MailComposer } = await composer();
  const { to, replyTo, subject, text, html, headers, attachments } = mail;
  const message = new MailComposer({
    // In two parts: in one, what a name has in brackets would be taken for a comment and left out.
    from: { name: nameOf(from), address: addressOf(from) },
    to,
    ...(replyTo === undefined ? {} : { replyTo }),
    subject,
    text,
    html,
    headers,
    attachments: attachments.map(({ name, contentType, content }) => ({ filename: name, contentType, content })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}

const nameOf = (mailFrom: string): string => /^(.+?)\s*<[^<>]*>$/.exec(mailFrom)?.[1] ?? '';
