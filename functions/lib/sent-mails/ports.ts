import type { SentMail, SentWords } from '#schemas/sent-mail.ts';

/** The words of mails as they were handed to the mail service, kept beside the case and no part of its history. */
export interface SentMailStore {
  /** Keeps those of mails about one event; the same mails again are kept once, with the instant at which they were handed over last. */
  keep(caseId: string, seq: number, mails: readonly SentWords[], at: string): Promise<void>;
  /** Those about an event, or all of the case, in the order of events and of time; a mail stands there once for each company in which it was handed over, and for each wording. */
  kept(caseId: string, seq?: number): Promise<SentMail[]>;
}
