import type { MailFate, MailVerdicts } from '#schemas/received-mail.ts';

/** A mail from outside, as whoever took it in hands it on. */
export type Incoming = {
  /** When it was taken in. */
  readonly at: string;
  /** When it is handled; a mail may be given to us again and again. */
  readonly now: string;
  /** Whoever was at work on it has ended. */
  readonly ignoreClaims?: boolean | undefined;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  /** As whoever took it in has read it: of a mail that cannot be looked into nothing else says what it is about. */
  readonly subject?: string | undefined;
  /** By which it is known when it comes again. */
  readonly mail: string;
  /** Where the message lies as it came. */
  readonly file: string;
  /** Its Authentication-Results are those of a relay of ours. */
  readonly isTrusted: boolean;
  /** What the service that took it in has found out itself. */
  readonly verdicts?: MailVerdicts;
};

/** What became of it; `again` where it had been dealt with before. */
export type Received = { readonly kept: MailFate | 'again' };
