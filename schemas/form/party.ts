import { PartyId } from '../ids.ts';

/** One of the parties that the network has. */
export const party = () => ({ kind: 'party', schema: PartyId }) as const;
