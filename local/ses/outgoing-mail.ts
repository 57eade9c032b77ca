/** A mail that was sent, as the journal keeps it. */
export interface OutgoingMail {
  /** Digits, in the order of sending. */
  readonly id: string;
  readonly messageId: string;
  /** ISO instant. */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Sender of the envelope (RFC 5321, section 4.4); that of the letter where nothing is said. */
  readonly returnPath?: string;
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  /** Base64. */
  readonly content: string;
}
