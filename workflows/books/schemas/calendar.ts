import * as z from 'zod/mini';
import { Instant } from '#schemas/ids.ts';
import { KeptMeeting, Meeting } from '#schemas/meeting.ts';
import { bookStateShape } from './state.ts';

const planned = z.omit(Meeting, { state: true });

export const calendarEvents = {
  'meeting-planned': planned,
  'meeting-moved': z.strictObject({
    meetingId: z.string(),
    was: Instant,
    at: Instant,
    /** The deadline of papers moves by as much. */
    papersDueAt: z.nullable(Instant),
    reason: z.string(),
  }),
  'meeting-cancelled': z.strictObject({ meetingId: z.string(), at: Instant, reason: z.string() }),
} as const;

export const CalendarState = z.strictObject({
  ...bookStateShape,
  /** By id, in the order of planning. */
  meetings: z.record(z.string(), KeptMeeting),
});
export type CalendarState = z.infer<typeof CalendarState>;
