import type { MailKind, MailVerdicts } from '#schemas/received-mail.ts';
import type { Attached } from '../enclosed/attached.ts';
import type { Incoming } from '../incoming.ts';
import type { ParsedMail } from '../parsed-mail.ts';

/** A mail as it was taken in, read and sorted. */
export type Letter = {
  readonly incoming: Incoming;
  readonly mail: ParsedMail;
  readonly verdicts: MailVerdicts;
  readonly kind: MailKind;
};

/** The same with what hangs on it. */
export type OpenedLetter = Letter & { readonly attached: Attached };
