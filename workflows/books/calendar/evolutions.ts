import type { KeptMeeting } from '#schemas/meeting.ts';
import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import type { CalendarState, calendarEvents } from '../schemas/calendar.ts';

export const evolutions: Evolutions<CalendarState, typeof calendarEvents> = {
  'meeting-planned': (state, { data }) => ({
    ...state,
    meetings: { ...state.meetings, [data.meetingId]: { ...data, state: 'planned' } },
  }),
  'meeting-moved': (state, { data: { meetingId, at, papersDueAt, reason } }) =>
    changed(state, meetingId, { at, papersDueAt, reason }),
  'meeting-cancelled': (state, { data: { meetingId, reason } }) =>
    changed(state, meetingId, { state: 'cancelled', reason }),
};

function changed(state: CalendarState, id: string, change: Partial<KeptMeeting>): CalendarState {
  const meeting = state.meetings[id];
  if (meeting === undefined) throw new Error(`${state.caseId} has no meeting ${id}`);
  return { ...state, meetings: { ...state.meetings, [id]: { ...meeting, ...change } } };
}
