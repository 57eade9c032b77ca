import * as z from 'zod/mini';
import { CaseStage } from './case-stage.ts';
import { BookId, CaseId, Instant, PersonId } from './ids.ts';
import { MailFacts } from './mail-facts.ts';

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
 * What cases are to be told of: an entry of a book. It is for all that wait, or for those that stand in a list. `after` is the place of the
 * list of them up to which they have been told, so that a long list is told by pages.
 */
export const OwedNews = z.strictObject({
  news: z.strictObject({
    book: BookId,
    version: z.int().check(z.positive()),
    changed: z.array(z.string()),
    from: Instant,
    after: z.optional(z.string()),
    /** Those whom the entry is about have been written to. */
    mailed: z.optional(z.literal(true)),
    /** Each procedure has a list of that name; `procedure` is the one whose list is being told, `later` the lists after it. */
    among: z.optional(
      z.strictObject({
        list: z.string(),
        procedure: z.optional(z.string()),
        later: z.optional(z.array(z.string())),
      }),
    ),
  }),
});
export type OwedNews = z.infer<typeof OwedNews>;

/** A row of the outbox. */
export const Owed = z.union([OutboxItem, OwedDigest, OwedNews]);
export type Owed = z.infer<typeof Owed>;
