import * as z from 'zod/mini';
import { Instant } from './ids.ts';

/** One meeting of a body (contract: `/api/meetings`). */
export const Meeting = z.strictObject({
  meetingId: z.string(),
  at: Instant,
  /** By whose clocks it meets; its day is the day there. */
  timeZone: z.string(),
  place: z.nullable(z.string()),
  link: z.nullable(z.string()),
  papersDueAt: z.nullable(Instant),
  state: z.enum(['planned', 'cancelled']),
});
export type Meeting = z.infer<typeof Meeting>;

/** The same as its calendar keeps it, with why it was last moved, or cancelled: that is for members, and not for whoever reads a public calendar. */
export const KeptMeeting = z.extend(Meeting, { reason: z.optional(z.string()) });
export type KeptMeeting = z.infer<typeof KeptMeeting>;
