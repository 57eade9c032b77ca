import * as z from 'zod/mini';
import { Due } from './civil-date.ts';
import { Duration } from './duration.ts';
import { GivenInstant } from './given-instant.ts';
import { Instant } from './ids.ts';
import type { Meeting } from './meeting.ts';

/** When something is received, and for a meeting of which body: without one, of the only body that asks for a lead time. */
export const MeetingPlanQuery = z.strictObject({ received: GivenInstant, body: z.optional(z.string()) });

/** At which meeting something can be taken that is received at an instant; `meetingId` and `at` are null where at none. */
export const MeetingPlanView = z.strictObject({
  received: Instant,
  body: z.string(),
  meetingId: z.nullable(z.string()),
  at: z.nullable(Instant),
  /** When it has to be received at the latest for that meeting: on a day by the meeting's clocks, or at an instant. */
  latest: z.nullable(Due),
  /** In the reader's language. */
  why: z.string(),
  /** The meeting before that one for which it is too late, and by how much: days, or time to the second. */
  missed: z.nullable(z.strictObject({ meetingId: z.string(), at: Instant, by: Duration })),
});
export type MeetingPlanView = z.infer<typeof MeetingPlanView>;

/** A meeting ahead, by when something has to be received for it, and whether that is over. */
export type MeetingChance = { readonly meeting: Meeting; readonly latest: Due; readonly isOver: boolean };
