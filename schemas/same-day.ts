import * as z from 'zod/mini';
import type { Meeting } from './meeting.ts';
import { localTime } from './zoned-time.ts';

/** What is allowed and worth a word; `message` is a sentence in the caller's language. */
export const Warning = z.strictObject({ code: z.enum(['same-day']), message: z.string() });
export type WarningCode = z.infer<typeof Warning>['code'];

/** Whether another meeting of the body is on the same day: a day is the day by the clocks of each meeting. */
export const sharesDay = (meeting: Meeting, all: readonly Meeting[]): boolean =>
  meeting.state === 'planned' &&
  all.some(
    (other) => other.meetingId !== meeting.meetingId && other.state === 'planned' && dayOf(other) === dayOf(meeting),
  );

const dayOf = ({ at, timeZone }: Meeting): string => localTime(at, timeZone).slice(0, 'YYYY-MM-DD'.length);
