import * as z from 'zod/mini';
import { Instant, PartyId } from '#schemas/ids.ts';
import { VersionNumber } from '#workflows/texts/schemas/stored.ts';

/** A member of the Network outside the Committee holds that the text touches its mandate (fact D5). It blocks nothing. */
export const NetworkConcern = z.strictObject({
  party: PartyId,
  /** Number of the event in which it was raised, and by which an answer names it. */
  raisedBy: z.int().check(z.positive()),
  /** The version about which it was raised. */
  version: VersionNumber,
  at: Instant,
  /** Raised when the decision had been adopted. */
  late: z.optional(z.literal(true)),
  answered: z.optional(z.literal(true)),
});
export type NetworkConcern = z.infer<typeof NetworkConcern>;

/** What a case holds of the members of the Network outside the Committee: who reads it, and what concerns they have raised. */
export const NetworkPart = z.strictObject({
  parties: z.array(PartyId),
  concerns: z.array(NetworkConcern),
});
