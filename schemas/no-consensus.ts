import * as z from 'zod/mini';

/** Why a round ended without consensus: somebody blocks, too few are left in the count, or a member that must speak did not. */
export const NoConsensus = z.enum(['blocked', 'below-floor', 'silent']);
export type NoConsensus = z.infer<typeof NoConsensus>;
