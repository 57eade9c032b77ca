/** A mail from outside, as the journal keeps it. */
export interface ReceivedMail {
  /** Digits, in the order of arrival. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly subject: string;
  /** The message as it came, base64. */
  readonly raw: string;
  readonly state: 'waiting' | 'handled' | 'failed';
}
