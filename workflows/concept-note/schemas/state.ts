import * as z from 'zod/mini';
import { Outcome } from '#schemas/case-state.ts';
import { CivilDate } from '#schemas/civil-date.ts';
import { Instant, PartyId, PersonId } from '#schemas/ids.ts';
import { Taken } from '#schemas/taken.ts';
import { circulatingShape } from '#workflows/circulation/schemas/state.ts';
import { procedureStateShape } from '#workflows/procedure/schemas/state.ts';
import { KeptFundSettings } from './fund-settings.ts';
import { Planned } from './planned.ts';
import { Reporting } from './reporting.ts';
import { Beginning, Weighed } from './weighed.ts';

/** The states of design §4, in the order in which a note usually meets them. */
export const Situation = z.enum([
  'draft',
  'with-resident-coordinators',
  'submitted',
  'eligibility',
  'returned',
  'ineligible',
  'technical-review',
  'ready',
  'at-steering-committee',
  'pipeline',
  'joint-programme-development',
  'joint-programme-review',
  'approved',
  'funded',
  'deferred',
  'not-endorsed',
  'withdrawn',
  'removed',
]);
export type Situation = z.infer<typeof Situation>;

/** How a note may end. */
export const outcomes = ['funded', 'ineligible', 'not-endorsed', 'removed', 'withdrawn'] as const;

/** What may come of a note at a meeting. */
export const takenAs = ['pipeline', 'develop', 'defer', 'not-endorse', 'no-consensus'] as const;

/** Whose signature a country has, or is asked for. */
const Signature = z.strictObject({
  country: z.string(),
  by: z.enum(['resident-coordinator', 'route']),
  signedAt: z.optional(Instant),
  coherence: z.optional(z.string()),
});
export type Signature = z.infer<typeof Signature>;

/** Where somebody stands who was asked for a review: asked whether there is a conflict, and then for the review. */
const Reviewer = z.strictObject({
  person: PersonId,
  /** `lapsed`: the review was over before they had given one. */
  is: z.enum(['asked', 'reviewing', 'in-conflict', 'done', 'lapsed']),
  dueAt: Instant,
  /** The review came when its time was over: it does not count unless the unit reopens it. */
  late: z.optional(z.literal(true)),
  /** Of a review that is given. */
  recommends: z.optional(z.boolean()),
});
export type Reviewer = z.infer<typeof Reviewer>;

export const ConceptNoteState = z.strictObject({
  ...procedureStateShape,
  ...circulatingShape,
  at: Situation,
  outcome: z.optional(z.extend(Outcome, { kind: z.enum(outcomes) })),
  /** What the fund had set when the note was begun; a note of a former version has none, and goes by what is usual. */
  fund: z.optional(KeptFundSettings),
  countries: z.array(z.string()),
  /** Entities that are named in the note: they review nothing of it. */
  entities: z.array(PartyId),
  /** Exact decimal text, US dollars. */
  total: z.string(),
  months: z.int(),
  /** What the note is for. */
  purpose: Beginning,
  /** Absent in notes that the version before handed in. */
  weighed: z.optional(Weighed),
  signatures: z.array(Signature),
  receivedAt: z.optional(Instant),
  target: z.optional(z.nullable(Planned)),
  reviewers: z.array(Reviewer),
  /** What the Committee has come to and a letter is to say. */
  concluded: z.optional(z.enum(['pipeline', 'develop', 'defer', 'not-endorse'])),
  concludedBecause: z.optional(z.string()),
  /** What came of it at the meetings that have had it; absent before any has, and of those that the version before kept no record of. */
  taken: z.optional(z.array(z.extend(Taken, { as: z.enum(takenAs) }))),
  /** Since when it is one of those that the Committee has endorsed. */
  endorsedAt: z.optional(Instant),
  /** By when the joint programme document is to come. */
  programmeDueAt: z.optional(CivilDate),
  /** What the programme reports once it is funded; absent in notes that the version before funded. */
  reporting: z.optional(Reporting),
});
export type ConceptNoteState = z.infer<typeof ConceptNoteState>;
