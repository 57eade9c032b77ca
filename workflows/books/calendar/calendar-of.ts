import type { BookId } from '#schemas/ids.ts';

const prefix = 'CAL-';

/** The book of a body's meetings. */
export const calendarOf = (body: string): BookId => `${prefix}${body}`;

/** The body whose calendar it is. */
export const bodyOf = (calendar: BookId): string => calendar.slice(prefix.length);

/** `executive-committee.3`: the calendar's body, and the entry that planned it. */
export const meetingIdOf = (body: string, seq: number): string => `${body}.${seq}`;

/** The body that a meeting's id names. */
export const bodyOfMeeting = (meetingId: string): string => meetingId.slice(0, Math.max(0, meetingId.lastIndexOf('.')));
