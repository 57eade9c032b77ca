import * as z from 'zod/mini';
import { ServingRole } from '#schemas/actor.ts';
import { DocumentRef } from '#schemas/document.ts';
import { Instant, PartyId } from '#schemas/ids.ts';
import { MatterId } from '#schemas/matter.ts';
import { circulatingShape } from '#workflows/circulation/schemas/state.ts';
import { procedureStateShape } from '#workflows/procedure/schemas/state.ts';
import { StoredFollowUp } from '#workflows/texts/schemas/follow-up.ts';
import { Facilitating } from './facilitating.ts';
import { NetworkPart } from './network-concern.ts';
import { DecisionOutcome } from './outcome.ts';
import { OpenReply } from './reply.ts';
import { Screening } from './screening.ts';
import { PutOff } from './way-forward.ts';

/** The states of design §3, in the order in which a case usually meets them. */
export const Situation = z.enum([
  'draft',
  'submitted',
  'returned',
  'circulated',
  'consensus',
  'no-consensus',
  'facilitation',
  'referral-pending',
  'referred',
  'response-recorded',
  'adopted',
  'published',
  'in-follow-up',
  'implemented',
  'withdrawn',
  'deferred',
  'closed-without-decision',
]);
export type Situation = z.infer<typeof Situation>;

export const DecisionState = z.strictObject({
  ...procedureStateShape,
  at: Situation,
  outcome: z.optional(DecisionOutcome),
  ...circulatingShape,
  /** As what the proposer's party serves all of the Network, where it does. */
  proposerServes: z.optional(z.array(ServingRole)),
  screening: z.optional(Screening),
  /** What it is about, where its proposer has said so. */
  matter: z.optional(MatterId),
  consulted: z.array(PartyId),
  network: z.optional(NetworkPart),
  facilitating: z.optional(Facilitating),
  /** The version that puts the matter off, where the principals have endorsed one, and the day until which. */
  putOff: z.optional(PutOff),
  /** Set when it is found that agreement was not reached; cleared when facilitation goes on. */
  agreementFailedAt: z.optional(Instant),
  /** Parties that stated that the matter is referred. */
  referring: z.array(PartyId),
  /** The Committee's referral, as long as it is open: since when, when the matter goes, and who would have it otherwise. */
  referral: z.optional(z.strictObject({ since: Instant, dueAt: Instant, otherwise: z.array(PartyId) })),
  referredAt: z.optional(Instant),
  transmittedAt: z.optional(Instant),
  reply: z.optional(OpenReply),
  /** The version that the Secretary-General has settled and the Committee is asked to adopt as guided. */
  guidedVersion: z.optional(z.int().check(z.positive())),
  /** Annexes of the newest submission. */
  documents: z.optional(z.array(DocumentRef)),
  followUps: z.array(z.strictObject({ ...StoredFollowUp.shape, doneAt: z.optional(Instant) })),
  /** Where a deferred case goes on. */
  deferredFrom: z.optional(Situation),
});
export type DecisionState = z.infer<typeof DecisionState>;
