import { randomBytes } from 'node:crypto';
import { cutText } from '#functions/lib/cut-text.ts';
import type { Cut } from '#schemas/received-mail.ts';
import type { MailAttachment, MailReport, ParsedMail } from '../parsed-mail.ts';
import { addressesIn } from './addresses.ts';
import { calendarMethodOf } from './calendar-method.ts';
import { decodedHeaders } from './decoded-headers.ts';
import { encryptionOf } from './encryption.ts';
import { wordsOfMarkup } from './markup.ts';
import { partsOfMarkup } from './markup-parts.ts';
import { measure } from './measure.ts';
import { type Leaf, runParser } from './run-parser.ts';
import { type Sieved, sieve } from './sieve.ts';

/** What is shown of a mail; the whole stays where it was received. */
const most = { textBytes: 20_000, subjectBytes: 1_000, names: 100, nameBytes: 255, embedded: 3 } as const;

/** Reads a mail. What it costs is bounded by what the sieve lets through. */
export async function parseMail(bytes: Buffer, depth = 0): Promise<ParsedMail> {
  const field = `x-${randomBytes(12).toString('hex')}`;
  const sieved = sieve(bytes, field);
  const { headerLines, fields, leaves, text, html, hasOtherMarkup } = await runParser(sieved.mail, field);
  const headers = decodedHeaders(headerLines);
  const one = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value;
  const cuts = new Set<Cut>(sieved.cuts);
  const report = reportOf(sieved.contentType, leaves);
  const words = [text];
  if (text.trim() === '' || hasOtherMarkup) {
    const converted = wordsOfMarkup(html);
    words.push(converted.words);
    if (converted.isCut) cuts.add('markup');
  }
  if (report === undefined && depth < 2) words.push(...(await embeddedWords(leaves, sieved, depth, cuts)));
  const whole = words.join('\n\n').trim();
  const shown = cutText(whole, most.textBytes);
  if (shown.length < whole.length) cuts.add('words');
  const messageId = one('message-id');
  const isAnswer = one('in-reply-to') !== undefined || one('references') !== undefined;
  const markupParts = partsOfMarkup(html, isAnswer);
  const calendarMethod = calendarMethodOf(sieved, text, leaves);
  const encryption = encryptionOf(sieved.contentType);
  const [sender] = addressesIn(fields.get('sender'));
  return {
    headers,
    from: addressesIn(fields.get('from')),
    ...(sender === undefined ? {} : { sender }),
    replyTo: addressesIn(fields.get('reply-to')),
    to: addressesIn(fields.get('to')),
    subject: cutText(one('subject') ?? '', most.subjectBytes),
    ...(messageId === undefined ? {} : { messageId }),
    text: shown,
    ...(markupParts === undefined ? {} : { markupParts }),
    cuts: [...cuts],
    attachments: leaves.slice(0, most.names).map((leaf) => attachmentOf(leaf, sieved)),
    ...(calendarMethod === undefined ? {} : { calendarMethod }),
    ...(encryption === undefined ? {} : { encryption }),
    ...(report === undefined ? {} : { report }),
  };
}

function attachmentOf({ name, mediaType, place, content }: Leaf, { parts }: Sieved): MailAttachment {
  const part = parts[place];
  const { bytes, sha256 } = part === undefined ? measure(content, '') : measure(part.body, part.encoding);
  const shownName = cutText(name, most.nameBytes);
  return { name: shownName, mediaType: cutText(mediaType, 100), bytes, ...(sha256 === undefined ? {} : { sha256 }) };
}

function reportOf({ value, params }: Sieved['contentType'], leaves: readonly Leaf[]): MailReport | undefined {
  if (value !== 'multipart/report') return undefined;
  const textOf = (...types: string[]) => leaves.find(({ mediaType }) => types.includes(mediaType))?.content.toString();
  const deliveryStatus = textOf('message/delivery-status', 'message/global-delivery-status');
  const returnedHeaders = textOf('text/rfc822-headers', 'message/rfc822-headers', 'message/global-headers');
  const returnedMessage = textOf('message/rfc822', 'message/global');
  return {
    type: (params['report-type'] ?? '').toLowerCase(),
    ...(deliveryStatus === undefined ? {} : { deliveryStatus }),
    ...(returnedHeaders === undefined ? {} : { returnedHeaders }),
    ...(returnedMessage === undefined ? {} : { returnedMessage }),
  };
}

/** A mail that was forwarded as a whole: its words are what the outer one is sent for. */
async function embeddedWords(
  leaves: readonly Leaf[],
  { parts }: Sieved,
  depth: number,
  cuts: Set<Cut>,
): Promise<string[]> {
  const words: string[] = [];
  for (const { place, content } of leaves
    .filter(({ mediaType }) => mediaType === 'message/rfc822')
    .slice(0, most.embedded)) {
    const part = parts[place];
    const isPlain = part !== undefined && part.encoding !== 'base64' && part.encoding !== 'quoted-printable';
    const mail = await parseMail(isPlain ? part.body : content, depth + 1);
    for (const cut of mail.cuts) cuts.add(cut);
    const from = mail.from.map(({ name, address }) => `${name} <${address}>`.trim()).join(', ');
    words.push(`${from}\n${mail.subject}\n\n${mail.text}`.replaceAll(/^/gm, '> '));
  }
  return words;
}
