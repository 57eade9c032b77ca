import { atMeeting } from '#workflows/procedure/at-meeting.ts';
import type { EventOf, Recorded } from '#workflows/procedure/schemas/event-of.ts';
import type { News } from '#workflows/procedure/subject.ts';
import type { calendarEvents } from '../schemas/calendar.ts';

/** Of a meeting that is moved or cancelled the cases on its agenda are told, at once; of one that is planned nobody. */
export function newsOf({ type, at, data }: Recorded<EventOf<typeof calendarEvents>>): News | undefined {
  if (type === 'meeting-planned') return undefined;
  return { from: at, changed: [data.meetingId], among: atMeeting(data.meetingId) };
}
