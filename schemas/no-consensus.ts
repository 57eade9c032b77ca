import * as z from 'zod/mini';

/**
 * Why a round ended without consensus: somebody blocks, too few are left in the count, which at a meeting may be for those who
 * were absent, or a member that must speak did not.
 */
export const NoConsensus = z.enum(['blocked', 'below-floor', 'below-floor-at-meeting', 'silent']);
export type NoConsensus = z.infer<typeof NoConsensus>;
