import type { EventView, MeetingView } from '#schemas/api.ts';
import { calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import type { StoredCase } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { assertBody, meetingIn } from './plan-meeting.ts';

/** A body's calendar, the next meeting first as they follow each other. */
export type BodyCalendar = {
  readonly body: string;
  readonly version: number;
  readonly meetings: readonly MeetingView[];
};

/** @throws InvalidInputError for a body that there is not */
export async function readMeetings(services: Services, body: string): Promise<BodyCalendar> {
  await assertBody(services, body);
  return calendarIn(body, await services.cases.load(calendarOf(body)));
}

/** The same with its history. @throws InvalidInputError for a body that there is not */
export async function readCalendar(
  services: Services,
  body: string,
): Promise<BodyCalendar & { readonly history: readonly EventView[] }> {
  await assertBody(services, body);
  const found = await services.cases.loadWithHistory(calendarOf(body));
  return { ...calendarIn(body, found?.stored), history: found?.history ?? [] };
}

function calendarIn(body: string, stored: StoredCase | undefined): BodyCalendar {
  if (stored === undefined) return { body, version: 0, meetings: [] };
  const state = stored.state as unknown as CalendarState;
  const meetings = Object.keys(state.meetings).map((id) => meetingIn(state, id));
  return {
    ...{ body, version: state.seq },
    meetings: meetings.sort(
      (one, other) => one.at.localeCompare(other.at) || one.meetingId.localeCompare(other.meetingId),
    ),
  };
}
