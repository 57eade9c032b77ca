import { atMeeting, plannedByCalendar } from '#workflows/procedure/at-meeting.ts';
import type { EventOf, Recorded } from '#workflows/procedure/schemas/event-of.ts';
import type { News } from '#workflows/procedure/subject.ts';
import type { calendarEvents } from '../schemas/calendar.ts';
import { bodyOfMeeting } from './calendar-of.ts';

/**
 * Of every entry the cases on the agenda of its meeting are told, and those that the body's calendar plans: where a meeting lies now, earlier or later, it may
 * be the first that can take them. A case that this changes nothing for records nothing.
 */
export const newsOf = ({ at, data: { meetingId } }: Recorded<EventOf<typeof calendarEvents>>): News => ({
  from: at,
  changed: [meetingId],
  among: [atMeeting(meetingId), plannedByCalendar(bodyOfMeeting(meetingId))],
});
