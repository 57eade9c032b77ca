import * as z from 'zod/mini';
import { BookId, Instant, PersonId } from '#schemas/ids.ts';
import { correspondenceEvents } from '../../correspondence/schemas/events.ts';
import { BounceCause } from './bounce-cause.ts';

/** Data of the events that the platform's own commands leave in every procedure. */
export const platformEvents = {
  'notice-bounced': z.strictObject({
    noticesOf: z.int().check(z.positive()),
    to: PersonId,
    reason: z.string(),
    cause: z.optional(BounceCause),
    /** It arrived, and was reported as unwanted. */
    isComplaint: z.optional(z.literal(true)),
  }),
  'reminder-sent': z.strictObject({
    about: z.string(),
    taskIds: z.array(z.string()),
    count: z.int().check(z.positive()),
  }),
  'fault-reported': z.strictObject({ where: z.string(), error: z.string(), cause: z.string() }),
  /** What should have happened to the case by itself, and had not by then. */
  'stall-noticed': z.strictObject({ expected: z.enum(['take-up', 'time']), by: Instant }),
  'flow-restarted': z.strictObject({}),
  /** What a book says counts for the case from now on; its machine waits anew by it. */
  'outside-changed': z.strictObject({
    what: BookId,
    version: z.int().check(z.positive()),
    changed: z.array(z.string()),
  }),
  ...correspondenceEvents,
} as const;
