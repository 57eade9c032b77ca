import * as z from 'zod/mini';
import { PersonId } from '#schemas/ids.ts';
import { BounceCause } from './bounce-cause.ts';

/** Persons whom mail reached or did not reach, as the mail service reported it. */
export const Deliveries = z.strictObject({
  /** Number of the event whose notices these are. */
  seq: z.int().check(z.positive()),
  delivered: z.array(PersonId),
  bounced: z.array(
    z.strictObject({
      to: PersonId,
      reason: z.string().check(z.maxLength(1_000)),
      cause: z.optional(BounceCause),
      isComplaint: z.optional(z.literal(true)),
    }),
  ),
});
export type Deliveries = z.infer<typeof Deliveries>;
