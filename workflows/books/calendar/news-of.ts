import { atMeeting, plannedByCalendar } from '#workflows/procedure/at-meeting.ts';
import type { EventOf, Recorded } from '#workflows/procedure/schemas/event-of.ts';
import type { News } from '#workflows/procedure/subject.ts';
import type { calendarEvents } from '../schemas/calendar.ts';
import { bodyOfMeeting } from './calendar-of.ts';

/**
 * Of a meeting that is moved or cancelled the cases on its agenda are told, at once; of one that is planned or moved, those too that the
 * body's calendar plans: where it lies now, earlier or later, it may be the first that can take them.
 */
export function newsOf(event: Recorded<EventOf<typeof calendarEvents>>): News | undefined {
  const { meetingId } = event.data;
  return { from: event.at, changed: [meetingId], among: listsToldOf(event) };
}

function listsToldOf({ type, data }: Recorded<EventOf<typeof calendarEvents>>): string[] {
  const planned = plannedByCalendar(bodyOfMeeting(data.meetingId));
  if (type === 'meeting-planned') return [planned];
  const onAgenda = atMeeting(data.meetingId);
  return type === 'meeting-moved' ? [onAgenda, planned] : [onAgenda];
}
