import * as z from 'zod/mini';

/** A party: an entity such as `ILO`, a mission, a country team. Upper case, as the Network writes acronyms. */
export const PartyId = z.string().check(z.regex(/^[A-Z][A-Z0-9-]{1,31}$/));
export type PartyId = z.infer<typeof PartyId>;

/** A person is a mailbox (design §2); its address in lower case is the id. */
export const PersonId = z.email().check(z.maxLength(254), z.toLowerCase());
export type PersonId = z.infer<typeof PersonId>;

/** `DEC-2026-0007`: prefix of the procedure, year of submission (UTC), running number of that year. */
export const CaseId = z.string().check(z.regex(/^[A-Z]{2,4}-\d{4}-\d{4,}$/));
export type CaseId = z.infer<typeof CaseId>;

/** `SET-network`, `CAL-executive-committee`: a book is no case, and its id is none (ADR 20). */
export const BookId = z.string().check(z.regex(/^[A-Z]{3}-[a-z][a-z-]{0,59}$/));
export type BookId = z.infer<typeof BookId>;

/** `DEC-2026-0007.3.position.ILO`: case, number of the event that opened the task, kind, party where there is one. */
export const TaskId = z.string().check(z.regex(/^[A-Z]{2,4}-\d{4}-\d{4,}\.\d+\.[a-z-]+(\.[A-Z0-9-]+)?$/));
export type TaskId = z.infer<typeof TaskId>;

/** A mail from outside; sorts by arrival: digits of the instant, and a piece of the mail's own id. */
export const MailId = z.string().check(z.regex(/^\d{17}-[\w-]{1,32}$/));
export type MailId = z.infer<typeof MailId>;

/** The task to look at a mail from outside, which belongs to no case. */
export const MailTaskId = z.string().check(z.regex(/^mail\.\d{17}-[\w-]{1,32}$/));
export type MailTaskId = z.infer<typeof MailTaskId>;

export const taskIdOfMail = (mailId: MailId): MailTaskId => `mail.${mailId}`;
export const mailIdOfTask = (taskId: MailTaskId): MailId => taskId.slice('mail.'.length);

/** The case that a task belongs to. */
export const caseIdOfTask = (taskId: TaskId): CaseId => taskId.slice(0, taskId.indexOf('.'));

/** The kind that a task's id names. */
export const kindOfTask = (taskId: TaskId): string => taskId.split('.')[2] ?? '';

/** An instant: ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;
