import * as z from 'zod/mini';
import { ServingRole } from '#schemas/actor.ts';
import { CivilDate } from '#schemas/civil-date.ts';
import { DocumentRef } from '#schemas/document.ts';
import { Instant, PartyId, PersonId } from '#schemas/ids.ts';
import { TextView } from '#schemas/sections/texts.ts';
import { circulationSections } from '#workflows/circulation/schemas/view.ts';
import { Route } from './way-forward.ts';

const FollowUpView = z.strictObject({
  action: z.string(),
  owner: PartyId,
  dueAt: CivilDate,
  doneAt: z.nullable(Instant),
});

/** What a common approach adds, whose mandates it touches, which other mechanism deals with it: as the secretariat found it. */
const ScreeningView = z.strictObject({
  addedValue: z.nullable(z.string()),
  mandates: z.array(PartyId),
  otherMechanism: z.nullable(z.string()),
});
export type ScreeningView = z.infer<typeof ScreeningView>;
const said = { party: PartyId, version: z.int(), at: Instant, by: PersonId };
const NetworkAdviceView = z.strictObject({ ...said, advice: z.string() });
const NetworkConcernView = z.strictObject({
  ...said,
  concern: z.string(),
  /** Raised when the decision had been adopted. */
  late: z.boolean(),
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(Instant),
});

/** A way forward that is no text of the proposer's: of whom it came, who endorsed it, and as which version it went round. */
const WayForwardView = z.strictObject({
  route: Route,
  wording: z.string(),
  until: z.nullable(CivilDate),
  /** Null where the Coordinator proposed it. */
  proposedBy: z.nullable(PartyId),
  proposedAt: Instant,
  endorsed: z.array(PartyId),
  version: z.nullable(z.int()),
});
export type WayForwardView = z.infer<typeof WayForwardView>;

/** What the JSON of a decision has beside what that of every case has: the data of its sections, by their names. */
export const decisionSections = {
  ...circulationSections,
  /** What it is about, where its proposer has said so; an id that the body has named. */
  matter: z.nullable(z.string()),
  /** Why it is needed, as its proposer wrote; null where they wrote nothing of it. */
  background: z.nullable(z.string()),
  /** As what the proposer's party serves all of the Network, where it does. */
  proposerServes: z.array(ServingRole),
  /** Null where it found nothing to say. */
  screening: z.nullable(ScreeningView),
  /** Absent where none was proposed. */
  waysForward: z.optional(z.array(WayForwardView)),
  /** The version that the Secretary-General has settled, while the Committee is asked to adopt it as guided. */
  guidedVersion: z.nullable(z.int()),
  /** What the secretariat has entered of the Secretary-General's reply, and until when the office can correct it. */
  reply: z.nullable(z.strictObject({ response: z.enum(['decided', 'returned', 'closed']), dueAt: Instant })),
  replyWords: z.array(z.strictObject({ text: z.nullable(z.string()), reason: z.nullable(z.string()) })),
  replyActions: z.array(z.strictObject({ action: z.string(), owner: PartyId, dueAt: CivilDate })),
  /** Of the reply that is entered, or of the last one that was recorded. */
  replyDocuments: z.array(DocumentRef),
  texts: z.array(TextView),
  /** Annexes of the newest submission. */
  documents: z.array(DocumentRef),
  followUps: z.array(FollowUpView),
  /** Members of the Network outside the Committee to whom the case is open, and what they said of their own accord. */
  networkReads: z.array(PartyId),
  networkAdvice: z.array(NetworkAdviceView),
  networkConcerns: z.array(NetworkConcernView),
};

const DecisionDetails = z.strictObject(decisionSections);
export type DecisionDetails = z.infer<typeof DecisionDetails>;
