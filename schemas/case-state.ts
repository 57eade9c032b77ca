import * as z from 'zod/mini';
import { CaseId, Instant, PartyId, PersonId } from './ids.ts';
import { Language } from './language.ts';
import { Position } from './position.ts';
import { Task } from './task.ts';
import { Titles } from './text/titles.ts';

export const StandingConcern = z.strictObject({
  party: PartyId,
  version: z.int().check(z.positive()),
  why: z.enum(['unanswered', 'late']),
});
export type StandingConcern = z.infer<typeof StandingConcern>;

/** How a case ended. Every case ends in exactly one of these, with one register entry if it was ever circulated. */
export const Outcome = z.strictObject({
  /** One of the procedure's own (`outcomes`). */
  kind: z.string().check(z.regex(/^[a-z-]+$/)),
  at: Instant,
  version: z.optional(z.int().check(z.positive())),
  /** Parties that were silent and whose notice was known not to have arrived, where that ends no consensus. */
  unreached: z.optional(z.array(PartyId)),
  /** No member has itself stated that it supports what was agreed; absent where one has, and where an older history does not say. */
  withoutSupport: z.optional(z.literal(true)),
  /** Concerns for their mandates of members outside the body that stand: nobody answered them, or they came when it was adopted. */
  networkConcerns: z.optional(z.array(StandingConcern)),
  /** Objections and concerns about a mandate that nobody has let go of, and that did not stand in the way. */
  concerns: z.optional(z.array(z.strictObject({ party: PartyId, position: Position }))),
});
export type Outcome = z.infer<typeof Outcome>;

/** What every procedure's state has in common; the store, the API and the pages know no more than this. */
export const caseStateShape = {
  caseId: CaseId,
  /** Number of the last event; folding that many events gives this state. */
  seq: z.int().check(z.nonnegative()),
  at: z.string().check(z.regex(/^[a-z-]+$/)),
  since: Instant,
  title: z.string(),
  /** In its other language versions; absent where there are none, or where the event is older than this field. */
  titles: z.optional(Titles),
  language: Language,
  proposer: z.strictObject({ person: PersonId, party: z.optional(PartyId) }),
  openedAt: Instant,
  /** The latest instant of any event. */
  updatedAt: Instant,
  /** Open tasks by id. */
  tasks: z.record(z.string(), Task),
  /** Closed tasks: the number of the event that closed each. */
  closedTasks: z.record(z.string(), z.int()),
  outcome: z.optional(Outcome),
  /** When the outcome became final; from then on the register has it, if it is the public's. */
  registeredAt: z.optional(Instant),
};
export const CaseState = z.looseObject(caseStateShape);
export type CaseState = z.infer<typeof CaseState>;
