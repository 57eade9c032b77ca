import type { PartyId } from '#schemas/ids.ts';

/** The parties but for one, whose word is another now. */
export const without = (party: PartyId, parties: readonly PartyId[]): PartyId[] =>
  parties.filter((other) => other !== party);
