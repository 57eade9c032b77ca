import * as z from 'zod/mini';
import { Duration } from '#schemas/duration.ts';
import { Instant, PartyId, PersonId } from '#schemas/ids.ts';
import { NoConsensus } from '#schemas/no-consensus.ts';
import { Position } from '#schemas/position.ts';
import { Titles } from '#schemas/text/titles.ts';
import { Hash, StoredTranslation, VersionNumber as version } from '#workflows/texts/schemas/stored.ts';
import { meetingEvents } from './meeting.ts';
import { roundMethod } from './method.ts';

const reason = z.optional(z.string());
/** Those of the version that are objected to; former events name none. */
const paragraphs = z.optional(z.array(z.int()));
/** Those among the silent whose notice had come back. */
const unreached = z.optional(z.array(PartyId));

/** Data of the events of one round of one text: circulated, delivered, timed, answered, concluded; and of objections let go. */
export const circulationEvents = {
  'round-circulated': z.strictObject({
    round: z.int().check(z.positive()),
    version,
    body: z.string(),
    entitled: z.array(PartyId),
    method: z.strictObject(roundMethod),
    /** Persons whose notice must arrive before the clock starts, and the party each one stands for. */
    notified: z.array(z.strictObject({ to: PersonId, party: PartyId })),
    /** Parties for whom the roster names nobody; the secretariat must excuse or mend this before the clock starts. */
    unreachable: z.array(PartyId),
  }),
  'translation-attached': z.strictObject({
    ...{ version, translation: StoredTranslation, hash: Hash },
    /** What the version is called in all its other languages now; former events did not say it. */
    titles: z.optional(Titles),
  }),
  'notices-delivered': z.strictObject({ noticesOf: z.int().check(z.positive()), to: z.array(PersonId) }),
  'notice-resent': z.strictObject({
    to: PersonId,
    party: PartyId,
    /** The notice that this one takes the place of: the address that bounced, or the mark of a party without contact. */
    replaces: z.string(),
    reason,
    sentAt: z.optional(Instant),
  }),
  /** `to` is the party itself where the roster names nobody to write to. */
  'notice-excused': z.strictObject({ to: z.union([PersonId, PartyId]), party: PartyId, reason }),
  'clock-started': z.strictObject({ startsAt: Instant, expiresAt: Instant }),
  /** What was left of the round; it goes on when every notice has arrived or is excused. */
  'clock-stopped': z.strictObject({ stoppedAt: Instant, remaining: Duration }),
  'clock-resumed': z.strictObject({ resumedAt: Instant, expiresAt: Instant }),
  'position-stated': z.strictObject({
    party: PartyId,
    position: Position,
    version,
    reason,
    explanation: z.optional(z.string()),
    paragraphs,
    onBehalf: z.optional(z.boolean()),
  }),
  'position-confirmed': z.strictObject({ party: PartyId }),
  'position-repudiated': z.strictObject({ party: PartyId, reason }),
  'late-position-recorded': z.strictObject({
    party: PartyId,
    position: Position,
    version,
    reason,
    explanation: z.optional(z.string()),
    paragraphs,
    /** Entered by the desk: nothing that the party itself has said. */
    onBehalf: z.optional(z.literal(true)),
    /** Whether it speaks against the version, and so stands beside its outcome, or lets go of what did; older histories do not say. */
    concern: z.optional(z.enum(['raised', 'let-go'])),
  }),
  'consensus-reached': z.strictObject({
    version,
    basis: z.enum(['silence', 'all-stated', 'objections-lifted', 'meeting']),
    positions: z.record(PartyId, Position),
    silent: z.array(PartyId),
    recused: z.array(PartyId),
    unreached,
  }),
  'consensus-not-reached': z.strictObject({
    version,
    blocking: z.array(PartyId),
    silent: z.array(PartyId),
    unreached,
    recused: z.optional(z.array(PartyId)),
    because: z.optional(NoConsensus),
  }),
  'objection-lifted': z.strictObject({ party: PartyId, reason }),
  'objection-maintained': z.strictObject({ party: PartyId, reason }),
  ...meetingEvents,
} as const;

export type CirculationEvents = typeof circulationEvents;
