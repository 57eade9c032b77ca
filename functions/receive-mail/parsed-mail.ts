import type { SignatureFault } from '#schemas/evidence.ts';
import type { Cut } from '#schemas/received-mail.ts';
import type { MarkupPart } from './mime/markup-parts.ts';

export type MailAddress = { readonly name: string; readonly address: string };

export type MailAttachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the decoded content. */
  readonly sha256?: string;
};

/** A mail as it was read: decoded, in plain text, and bounded whatever was sent. */
export type ParsedMail = {
  /** In the order of the mail, unfolded and decoded (RFC 2047); names as they were written. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly from: readonly MailAddress[];
  readonly sender?: MailAddress;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly subject: string;
  readonly messageId?: string;
  /** From the plain parts; from the markup, where there are none. */
  readonly text: string;
  /** Present when the markup says what of it was quoted; its words are those of `text`, in its order. */
  readonly markupParts?: readonly MarkupPart[];
  readonly cuts: readonly Cut[];
  readonly attachments: readonly MailAttachment[];
  /** Of a calendar entry in it, in capitals (RFC 5546, section 1.4). */
  readonly calendarMethod?: string;
  /** Nobody but its recipient can read it: by which standard. */
  readonly encryption?: 'smime' | 'pgp';
  /** Present where it is signed (S/MIME) and the signature was checked: that it holds, and is its one author's, or why it shows nothing. */
  readonly signature?: 'holds' | SignatureFault;
  /** Present when the mail is a `multipart/report` (RFC 6522). */
  readonly report?: MailReport;
};

export type MailReport = {
  /** The report-type of the header, in lower case: `delivery-status`, `disposition-notification`, `feedback-report`. */
  readonly type: string;
  /** The decoded `message/delivery-status` part (RFC 3464), whatever its transfer encoding. */
  readonly deliveryStatus?: string;
  /** The decoded `text/rfc822-headers` part. */
  readonly returnedHeaders?: string;
  /** The beginning of the decoded `message/rfc822` part. */
  readonly returnedMessage?: string;
};

/** Of a field of this name the first, as mail programs show it; undefined when there is none. */
export const headerOf = ({ headers }: Pick<ParsedMail, 'headers'>, name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value;
