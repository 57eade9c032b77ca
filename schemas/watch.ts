import * as z from 'zod/mini';
import { Instant } from './ids.ts';

/** What should happen next to an open case by itself, and by when. Kept with the case; each commit brings it up to date. */
export const Watch = z.strictObject({
  /** When the next reminder or deadline should have been dealt with. */
  dueBy: Instant,
  /** When a machine should have taken the case up, and have left its token; of no meaning once it has. */
  takenUpBy: z.optional(Instant),
  /** Where the watchdog's index has the case. Never later than what is expected, so that most commits leave it alone. */
  lookAt: Instant,
  /** The instant of the expectation of which the secretariat was told that it was not met. */
  told: z.optional(Instant),
});
export type Watch = z.infer<typeof Watch>;
