import * as z from 'zod/mini';
import { caseStateShape } from '#schemas/case-state.ts';
import { Duration } from '#schemas/duration.ts';
import { Instant, PartyId, PersonId } from '#schemas/ids.ts';
import { Language } from '#schemas/language.ts';
import { lateBounceSettings } from '#schemas/late-bounce.ts';
import { Position } from '#schemas/position.ts';
import { StoredFollowUp } from './stored-form.ts';

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
  /** Number of the event whose mail this is: the circulation, or the notice sent again. */
  sentBy: z.int(),
  /** When it was sent again; absent for the first one, which went out when the round was circulated. */
  sentAt: z.optional(Instant),
  /** Counts as bounced because nothing was heard of it: news that it arrived still counts. */
  unheard: z.optional(z.literal(true)),
});

const ownPosition = z.strictObject({
  position: Position,
  version: z.int().check(z.positive()),
  at: Instant,
  by: PersonId,
  reason: z.optional(z.string()),
  explanation: z.optional(z.string()),
});

export const StatedPosition = z.extend(ownPosition, {
  /** Entered by the secretariat: counts once confirmed, or when the round's instant has come without repudiation. */
  unconfirmed: z.optional(z.boolean()),
  /** What the party itself had stated before; it stands again if the party repudiates the entry. */
  replaces: z.optional(ownPosition),
});
export type StatedPosition = z.infer<typeof StatedPosition>;

/** One circulation of one version (design §2). */
export const Round = z.strictObject({
  number: z.int().check(z.positive()),
  version: z.int().check(z.positive()),
  body: z.string(),
  method: z.enum(['silence', 'explicit']),
  period: Duration,
  until: z.optional(Instant),
  requiredLanguages: z.array(Language),
  remindBefore: Duration,
  ...lateBounceSettings,
  /** Legal basis of the working method, as it was when the round began. */
  basis: z.string(),
  entitled: z.array(PartyId),
  circulatedAt: Instant,
  /** Number of the circulating event, whose notices must arrive before the clock starts. */
  circulatedBy: z.int().check(z.positive()),
  notices: z.record(z.string(), NoticeState),
  /** When the clock started, and when it last went on after it had been stopped. */
  startsAt: z.optional(Instant),
  resumedAt: z.optional(Instant),
  /** When the round ends; absent while no clock runs. */
  expiresAt: z.optional(Instant),
  /** Since when the clock stands still, and what is left of it. */
  stopped: z.optional(z.strictObject({ at: Instant, remaining: Duration })),
  reminded: z.boolean(),
  endedAt: z.optional(Instant),
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
  circulateFor: z.optional(Duration),
  circulateUntil: z.optional(Instant),
  round: z.optional(Round),
  /** Each party's live position on the current version. */
  positions: z.record(PartyId, StatedPosition),
  /** Mails that held up no clock and bounced, as `<event>/<mailbox>`: a second report of one is not news. */
  bouncedMails: z.array(z.string()),
  consulted: z.array(PartyId),
  /** Set when the Coordinator reports that agreement was not reached; cleared when facilitation goes on. */
  agreementFailedAt: z.optional(Instant),
  /** Parties that joined the Committee's act of referral. */
  referring: z.array(PartyId),
  referredAt: z.optional(Instant),
  transmittedAt: z.optional(Instant),
  followUps: z.array(z.strictObject({ ...StoredFollowUp.shape, doneAt: z.optional(Instant) })),
  /** How often the present situation has been reminded of. */
  reminders: z.int().check(z.nonnegative()),
  /** When the last of these reminders went out. */
  remindedAt: z.optional(Instant),
  /** Where a deferred case goes on. */
  deferredFrom: z.optional(Situation),
});
export type DecisionState = z.infer<typeof DecisionState>;
