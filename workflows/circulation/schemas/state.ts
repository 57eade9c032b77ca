import * as z from 'zod/mini';
import { CirculationMethod } from '#schemas/circulation-method.ts';
import { Duration } from '#schemas/duration.ts';
import { Instant, PartyId, PersonId } from '#schemas/ids.ts';
import { Position } from '#schemas/position.ts';
import { procedureStateShape } from '#workflows/procedure/schemas/state.ts';
import { textsState } from '#workflows/texts/schemas/stored.ts';
import { meetingShape } from './meeting.ts';
import { roundMethod } from './method.ts';

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
  /** Those of the version that it objects to. */
  paragraphs: z.optional(z.array(z.int())),
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
  ...roundMethod,
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

/** What speaks against a version, from a party itself, without having stood in its way: it stands beside the outcome. */
export const ConcernOnText = z.strictObject({
  party: PartyId,
  position: Position,
  /** The version beside whose adoption it stands. */
  version: z.int().check(z.positive()),
  /** When the party said so. */
  at: Instant,
  reason: z.optional(z.string()),
});
export type ConcernOnText = z.infer<typeof ConcernOnText>;

/** What the state of a procedure holds that circulates texts. */
export const circulatingShape = {
  ...textsState,
  method: CirculationMethod,
  circulateFor: z.optional(Duration),
  circulateUntil: z.optional(Instant),
  round: z.optional(Round),
  /** Each party's live position on the current version. */
  positions: z.record(PartyId, StatedPosition),
  ...meetingShape,
  concerns: z.optional(z.array(ConcernOnText)),
};
const Circulating = z.looseObject({ ...procedureStateShape, ...circulatingShape });
export type Circulating = z.infer<typeof Circulating>;
