import { cutText } from '#functions/lib/cut-text.ts';
import type { MailFate, MailVerdicts, ReceivedMail, SortedBy } from '#schemas/received-mail.ts';
import type { Incoming } from './incoming.ts';
import type { MailAddress, ParsedMail } from './parsed-mail.ts';
import { withoutProof } from './secrets-of.ts';
import type { Sorted } from './sorting/sort.ts';

/** As long as the bucket keeps the mail itself (infra/constructs/file-bucket.ts). */
const keptSeconds = 365 * 24 * 3600;
/** A flood must not fill the table with words that nobody asked for. */
const heldBackBytes = 2_000;
const mostSawBytes = 100;
/** As much of what somebody wrote as a case keeps (answer/letter-of.ts), and a form has room for. */
const ownBytes = 100_000;

export const forgetAtOf = (at: string): number => Math.ceil(Date.parse(at) / 1000) + keptSeconds;

export const mailIdOf = ({ at, mail }: Pick<Incoming, 'at' | 'mail'>): string =>
  `${new Date(at).toISOString().replace(/\D/g, '')}-${mail.slice(0, 16)}`;

/** What else is known of some: an absence that it tells of, to which case it was written, what it asks to begin, why it waits, and who is answered. */
export type AboutMail = Pick<
  ReceivedMail,
  'absence' | 'because' | 'caseId' | 'begins' | 'own' | 'sender' | 'isAnswered'
>;

/** What the secretariat sees of a mail. */
export function shownMail(
  incoming: Incoming,
  mail: ParsedMail,
  verdicts: MailVerdicts,
  { kind, filter, saw = '' }: Pick<Sorted, 'kind'> & Partial<SortedBy>,
  fate: MailFate,
  { absence, because, caseId, begins, own, sender, isAnswered }: AboutMail = {},
): ReceivedMail {
  const most = fate === 'held-back' ? heldBackBytes : Number.POSITIVE_INFINITY;
  const words = cutText(mail.text, most);
  return {
    mailId: mailIdOf(incoming),
    at: incoming.at,
    envelope: { from: cutText(incoming.envelope.from, 500), to: incoming.envelope.to.slice(0, 50).map(withoutProof) },
    from: mail.from.map(written),
    replyTo: mail.replyTo.map(written),
    subject: mail.subject,
    words,
    attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes })),
    cuts: words.length < mail.text.length ? [...new Set([...mail.cuts, 'words' as const])] : [...mail.cuts],
    verdicts,
    kind,
    ...(filter === undefined ? {} : { sortedBy: { filter, saw: cutText(saw, mostSawBytes) } }),
    fate,
    ...(absence === undefined ? {} : { absence }),
    ...(because === undefined ? {} : { because }),
    ...(caseId === undefined ? {} : { caseId }),
    ...(begins === undefined ? {} : { begins }),
    ...(own === undefined ? {} : { own: cutText(own, ownBytes) }),
    ...(sender === undefined ? {} : { sender }),
    ...(isAnswered === undefined ? {} : { isAnswered }),
    file: incoming.file,
  };
}

const written = ({ name, address }: MailAddress): string => (name === '' ? address : `${name} <${address}>`);
