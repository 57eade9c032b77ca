import * as z from 'zod/mini';
import { CivilDate } from '#schemas/civil-date.ts';
import { PartyId } from '#schemas/ids.ts';

/** What may be agreed on beside a new text (fact D3): to put the matter off, less of it, words of all, another place for it, or a meeting. */
export const Route = z.enum(['postpone', 'smaller-scope', 'joint-statement', 'other-mechanism', 'meeting']);
export type Route = z.infer<typeof Route>;

/** Routes by which the matter itself is put off to a day. */
export const isPutOff = (route: Route): boolean => route === 'postpone' || route === 'meeting';

export const wayForwardShape = {
  route: Route,
  wording: z.string(),
  /** The day to which the matter is put off. */
  until: z.optional(CivilDate),
  /** The party whose principal proposed it; absent where the Coordinator did. */
  party: z.optional(PartyId),
};

/** A version that puts the matter off, and the day until which. */
export const PutOff = z.strictObject({ version: z.int().check(z.positive()), until: CivilDate });

/** A way forward that was proposed, as it stands. */
export const WayForward = z.strictObject({
  ...wayForwardShape,
  /** Parties whose principals have endorsed it; whoever proposed it has. */
  endorsed: z.array(PartyId),
  /** As which version it went round, once all had. */
  version: z.optional(z.int().check(z.positive())),
});
export type WayForward = z.infer<typeof WayForward>;
