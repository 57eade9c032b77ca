import * as z from 'zod/mini';
import { Instant } from '#schemas/ids.ts';

/** Who rules whether a proposal can be dealt with at all. Absent of older ones, where the secretariat declined. */
export const RuledBy = z.literal('coordinator');

/** How far the screening of a submitted proposal is. */
export const Screening = z.strictObject({
  ruledBy: RuledBy,
  /** While the Coordinator is asked to rule. */
  rulingAskedAt: z.optional(Instant),
  /** The Coordinator has admitted this version: nobody is asked again. */
  admitted: z.optional(z.literal(true)),
});
