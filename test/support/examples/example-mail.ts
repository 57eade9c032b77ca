import type { Mail } from '#functions/lib/ports.ts';

/** A mail as somebody finds it in their mailbox. */
export type ExampleMail = {
  /** Whose mail it is: a procedure, or the platform itself. */
  readonly of: string;
  /** Its name there. */
  readonly mail: string;
  /** What brought it about. */
  readonly example: string;
  readonly from: string;
  readonly sent: Mail;
};

/** Whom every mail is from. */
export const from = 'Tawafuq <tawafuq@example.org>';
