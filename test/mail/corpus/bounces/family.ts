/** A bounce in the form of a system: who sends it, under which subject, with which fields and words; most return the original. */
export type Family = {
  readonly name: string;
  readonly from: string;
  readonly subject: string;
  readonly fields?: readonly string[];
  readonly words: string;
  /** As a part of its own; otherwise the words hold it. */
  readonly attaches?: 'message/rfc822' | 'text/rfc822-headers' | undefined;
  /** Of the envelope, where it is not the null sender. */
  readonly sender?: string;
};

export const daemon = (name: string, host: string) => `${name} <MAILER-DAEMON@${host}>`;
