import type { KeptMeeting } from '#schemas/meeting.ts';
import { calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import type { CaseStore } from './ports.ts';

/** The meetings of a body as they stand now; none where no calendar has been opened. */
export async function meetingsOf(cases: Pick<CaseStore, 'load'>, body: string): Promise<readonly KeptMeeting[]> {
  const state = (await cases.load(calendarOf(body)))?.state as unknown as CalendarState | undefined;
  return Object.values(state?.meetings ?? {});
}
