import * as z from 'zod/mini';
import { BodySettings } from '../body-settings.ts';
import { CirculationMethod } from '../circulation-method.ts';
import { Evidence, SignatureFault } from '../evidence.ts';
import { Instant, PartyId } from '../ids.ts';
import { NoConsensus } from '../no-consensus.ts';
import { Position } from '../position.ts';

/** One position as it was stated, or entered for a party, and what became of it. */
export const StatementView = z.strictObject({
  party: PartyId,
  position: Position,
  version: z.int(),
  at: Instant,
  by: z.string(),
  /** What shows that it is the party's; null where a meeting's record says it. */
  evidence: z.nullable(Evidence),
  /** Why the signature on the mail that said it adds nothing to that; null where there was none. */
  signatureFault: z.nullable(SignatureFault),
  reason: z.nullable(z.string()),
  explanation: z.nullable(z.string()),
  /** Those of the version that it objects to. */
  paragraphs: z.array(z.int()),
  onBehalf: z.boolean(),
  fate: z.enum(['stands', 'unconfirmed', 'never-confirmed', 'replaced', 'repudiated', 'lifted', 'late']),
});
export type StatementView = z.infer<typeof StatementView>;

/** One circulation of one version with all that was stated in it; it stays when the next begins. */
export const RoundView = z.strictObject({
  round: z.int(),
  version: z.int(),
  method: CirculationMethod,
  /** The decision on which the method rests; null where it is to be confirmed. */
  adoptedBy: z.nullable(z.string()),
  circulatedAt: Instant,
  startsAt: z.nullable(Instant),
  expiresAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  result: z.enum(['open', 'consensus', 'no-consensus', 'not-concluded']),
  /** Why there was no consensus; null where there was, and where an older history does not say. */
  because: z.nullable(NoConsensus),
  /** How many members had to be left in the count; null for rounds that began before there was a floor. */
  floor: z.nullable(BodySettings.shape.floor),
  entitled: z.array(PartyId),
  statements: z.array(StatementView),
  /** Whoever had said nothing when the round ended; while it is open, whoever has not yet. */
  silent: z.array(PartyId),
  /** Those among the silent whose notice had not arrived. */
  unreached: z.array(PartyId),
});
export type RoundView = z.infer<typeof RoundView>;
