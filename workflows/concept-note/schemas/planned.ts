import * as z from 'zod/mini';
import { Duration } from '#schemas/duration.ts';
import { Instant } from '#schemas/ids.ts';

/** The meeting on which a note is to be taken: the first that leaves the body's lead time after receipt (facts 3.1). */
export const Planned = z.strictObject({
  meetingId: z.string(),
  at: Instant,
  /** The last meeting before it, for which it came too late, and by how much. */
  missed: z.optional(z.strictObject({ meetingId: z.string(), at: Instant, by: Duration })),
});
export type Planned = z.infer<typeof Planned>;
