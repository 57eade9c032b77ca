import * as z from 'zod';
import { caseStateShape } from '../../case-state.ts';
import { Duration } from '../../duration.ts';
import { Instant, PartyId, PersonId } from '../../ids.ts';
import { Language } from '../../language.ts';
import { Position } from '../../position.ts';
import { FollowUp } from './form.ts';

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

const NoticeState = z.strictObject({
  state: z.enum(['pending', 'delivered', 'bounced', 'excused']),
  party: PartyId,
});

const ownPosition = z.strictObject({
  position: Position,
  version: z.int().positive(),
  at: Instant,
  by: PersonId,
  reason: z.string().optional(),
  explanation: z.string().optional(),
});

export const StatedPosition = ownPosition.extend({
  /** Entered by the secretariat: counts once confirmed, or when the round's instant has come without repudiation. */
  unconfirmed: z.boolean().optional(),
  /** What the party itself had stated before; it stands again if the party repudiates the entry. */
  replaces: ownPosition.optional(),
});
export type StatedPosition = z.infer<typeof StatedPosition>;

/** One circulation of one version (design §2). */
export const Round = z.strictObject({
  number: z.int().positive(),
  version: z.int().positive(),
  body: z.string(),
  method: z.enum(['silence', 'explicit']),
  period: Duration,
  until: Instant.optional(),
  requiredLanguages: z.array(Language),
  remindBefore: Duration,
  /** Legal basis of the working method, as it was when the round began. */
  basis: z.string(),
  entitled: z.array(PartyId),
  circulatedAt: Instant,
  /** Number of the circulating event, whose notices must arrive before the clock starts. */
  circulatedBy: z.int().positive(),
  notices: z.record(z.string(), NoticeState),
  startsAt: Instant.optional(),
  expiresAt: Instant.optional(),
  reminded: z.boolean(),
  endedAt: Instant.optional(),
});
export type Round = z.infer<typeof Round>;

export const DecisionState = z.strictObject({
  ...caseStateShape,
  at: Situation,
  /** Text versions; what each says stands in the event `enteredBy`. */
  texts: z.array(
    z.strictObject({
      version: z.int(),
      title: z.string(),
      hash: z.string(),
      languages: z.array(Language),
      enteredBy: z.int(),
    }),
  ),
  method: z.enum(['silence', 'explicit']),
  circulateFor: Duration.optional(),
  circulateUntil: Instant.optional(),
  round: Round.optional(),
  /** Each party's live position on the current version. */
  positions: z.record(PartyId, StatedPosition),
  consulted: z.array(PartyId),
  /** Set when the Coordinator reports that agreement was not reached; cleared when facilitation goes on. */
  agreementFailedAt: Instant.optional(),
  /** Parties that joined the Committee's act of referral. */
  referring: z.array(PartyId),
  referredAt: Instant.optional(),
  transmittedAt: Instant.optional(),
  followUps: z.array(z.strictObject({ ...FollowUp.shape, doneAt: Instant.optional() })),
  /** How often the present situation has been reminded of. */
  reminders: z.int().nonnegative(),
  /** Where a deferred case goes on. */
  deferredFrom: Situation.optional(),
});
export type DecisionState = z.infer<typeof DecisionState>;
