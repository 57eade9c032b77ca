import * as z from 'zod/mini';
import { BookId, CaseId, Instant, PersonId } from './ids.ts';

/** Where a case stands, as the machine carries it from state to state. */
export const CaseStage = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  /** What the procedure waits for; a word of its own (`screening`, `positions`, …). `rest` means nothing. */
  stage: z.string(),
  /** Whole seconds until time itself changes something in this stage, at least 1: the timeout of the next wait. */
  waitSeconds: z.int().check(z.minimum(1), z.maximum(99_999_999)),
  /** How often the case's flow had been restarted when this machine was started: only the newest flow moves the case. */
  flow: z.int().check(z.nonnegative()),
});
export type CaseStage = z.infer<typeof CaseStage>;

/** Input of `await-change`: keep this task token until the case leaves `stage`, then answer it with the new CaseStage. */
export const AwaitChangeInput = z.strictObject({
  caseId: CaseId,
  stage: z.string(),
  flow: z.int(),
  taskToken: z.string().check(z.minLength(1)),
  at: Instant,
});
export type AwaitChangeInput = z.infer<typeof AwaitChangeInput>;

/** Input of `record`: what the machine itself has to enter in the history. Output: CaseStage. */
export const RecordInput = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('pass-time'), caseId: CaseId, flow: z.int(), at: Instant }),
  z.strictObject({
    command: z.literal('report-fault'),
    caseId: CaseId,
    flow: z.int(),
    at: Instant,
    where: z.string(),
    error: z.string(),
    cause: z.string(),
  }),
]);
export type RecordInput = z.infer<typeof RecordInput>;

/** What a mail says beside its fixed words: ids, instants, counts and texts that users wrote. All to be escaped. */
export const MailFacts = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
export type MailFacts = z.infer<typeof MailFacts>;

/** One event's mails of one template. */
export const OutgoingMessage = z.strictObject({
  seq: z.int().check(z.positive()),
  at: Instant,
  template: z.string(),
  facts: MailFacts,
  /** Whether a clock waits for these to arrive, so that their delivery is recorded. */
  gating: z.boolean(),
  to: z.array(z.strictObject({ person: z.string(), taskId: z.optional(z.string()) })),
});
export type OutgoingMessage = z.infer<typeof OutgoingMessage>;

/** What a commit still owes to the world: mails, an answer to the waiting machine, or a new execution. */
export const OutboxItem = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  /** Number of the first event of the commit; key of the row. */
  seq: z.int().check(z.positive()),
  /** The case's, from which the links in its mails derive. */
  nonce: z.optional(z.string()),
  messages: z.array(OutgoingMessage),
  resume: z.optional(z.strictObject({ taskToken: z.string(), output: CaseStage })),
  start: z.optional(z.strictObject({ name: z.string(), input: CaseStage })),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

/** The mail that a person gets on a date about what waits for them; what it says is found out when it is sent. */
export const OwedDigest = z.strictObject({ digest: z.strictObject({ person: PersonId, date: z.iso.date() }) });
export type OwedDigest = z.infer<typeof OwedDigest>;

/**
 * What the cases that wait are to be told of: an entry of a book. `after` is the place of the list of them up to which they have been
 * told, so that a long list is told by pages.
 */
export const OwedNews = z.strictObject({
  news: z.strictObject({
    book: BookId,
    version: z.int().check(z.positive()),
    changed: z.array(z.string()),
    from: Instant,
    after: z.optional(z.string()),
  }),
});
export type OwedNews = z.infer<typeof OwedNews>;

/** A row of the outbox. */
export const Owed = z.union([OutboxItem, OwedDigest, OwedNews]);
export type Owed = z.infer<typeof Owed>;

/** Somebody asks for a code for signing in: for which address, what the code is bound to, and where they ask. */
export const CodeRequest = z.strictObject({
  email: z.string(),
  binding: z.string(),
  source: z.string(),
  /** The browser that asks, when the person has signed in from it before. */
  browser: z.optional(z.string()),
});
export type CodeRequest = z.infer<typeof CodeRequest>;

/** Input of `dispatch`: rows just written; a code for signing in; or, from the schedule, a sweep of rows that somebody left behind. */
export const DispatchInput = z.union([
  z.strictObject({ items: z.array(Owed).check(z.minLength(1)), at: Instant }),
  z.strictObject({ signIn: CodeRequest, at: Instant }),
  z.strictObject({ sweep: z.literal(true), time: z.string(), ignoreClaims: z.optional(z.boolean()) }),
]);
export type DispatchInput = z.infer<typeof DispatchInput>;

/** Input of `watchdog` and `digest`, from their schedules: the instant as EventBridge writes it. */
export const ScheduledInput = z.strictObject({ time: z.iso.datetime() });
