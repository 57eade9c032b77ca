import * as z from 'zod/mini';
import { Instant, PersonId } from './ids.ts';
import { Language } from './language.ts';

/** The words of a mail to one person, as they were handed to the mail service, without what acts are done with. */
export const SentWords = z.strictObject({
  to: PersonId,
  language: Language,
  subject: z.string(),
  text: z.string(),
});
export type SentWords = z.infer<typeof SentWords>;

/** The same with the number of the event that they were about, and when they were handed over last. */
export type SentMail = SentWords & { readonly seq: number; readonly at: z.infer<typeof Instant> };

/** A mail of a case: about which event it was, and what became of it. */
export const CaseMail = z.strictObject({
  event: z.int(),
  at: Instant,
  about: z.string(),
  to: z.string(),
  template: z.string(),
  state: z.string(),
});
export type CaseMail = z.infer<typeof CaseMail>;

/** One mail of an event as a reader sees it: every wording in which it was handed over, in the order of time. */
export const MailAsSent = z.strictObject({
  event: z.int(),
  to: z.string(),
  state: z.string(),
  /** `withheld`: of a case that is not shown whole to the reader, no mail is. */
  words: z.enum(['kept', 'not-kept', 'withheld']),
  sent: z.array(z.strictObject({ at: Instant, language: z.string(), subject: z.string(), text: z.string() })),
});
export type MailAsSent = z.infer<typeof MailAsSent>;
