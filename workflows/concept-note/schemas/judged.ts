import * as z from 'zod/mini';

/** Whether a criterion of eligibility is met, and why. */
export const Answer = z.strictObject({ criterion: z.string(), met: z.boolean(), reason: z.string() });
export type Answer = z.infer<typeof Answer>;

/** What a reviewer gave for a criterion, on the fund's scale, and why. */
export const Score = z.strictObject({ criterion: z.string(), score: z.int(), reason: z.string() });
export type Score = z.infer<typeof Score>;
