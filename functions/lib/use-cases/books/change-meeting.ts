import type { ChangedMeeting } from '#schemas/api.ts';
import type { WarningCode } from '#schemas/same-day.ts';
import { bodyOfMeeting, calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import { cancelForm, moveForm } from '#workflows/books/calendar/forms.ts';
import { calendar } from '#workflows/books/calendar/index.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { assertMayPlanMeetings } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { parseInput } from '../../input.ts';
import type { Services } from '../../services.ts';
import { readableIds } from '../readable-among.ts';
import { wholeAgenda } from './agenda-lines.ts';
import { enterInBook } from './enter-in-book.ts';
import { type AskedOfCalendar, assertMeetingOfBody, meetingIn, warningsAbout } from './plan-meeting.ts';
import { plannedByCalendarOf, tellAtOnce } from './tell-at-once.ts';

/** Moves or cancels a meeting, and tells the cases on its agenda. @throws RequestError */
export async function changeMeeting(
  services: Services,
  caller: Caller,
  { meetingId, kind, ...asked }: AskedOfCalendar & { readonly meetingId: string; readonly kind: 'move' | 'cancel' },
): Promise<Omit<ChangedMeeting, 'warnings'> & { readonly warnings: readonly WarningCode[] }> {
  assertMayPlanMeetings(caller);
  await assertMeetingOfBody(services, meetingId);
  const bookId = calendarOf(bodyOfMeeting(meetingId));
  const change = parseInput((kind === 'move' ? moveForm : cancelForm).schema, asked.body, '', bookWords);
  const entry = { meetingId, change };
  // Read before: whoever is told that the meeting was cancelled leaves its agenda.
  const touched = (await wholeAgenda(services, meetingId)).lines.map(({ caseId }) => caseId);
  const cases = await readableIds(services, caller, touched);
  const about = { book: calendar, bookId, kind, entry };
  // Stays undefined where the same request was answered before: then cases have been told.
  let version: number | undefined;
  const changed = await enterInBook(services, caller, about, asked.idempotencyKey, ({ state }) => {
    version = state.seq;
    const meetings = state as unknown as CalendarState;
    return { ...meetingIn(meetings, meetingId), cases, warnings: warningsAbout(meetings, meetingId) };
  });
  if (version !== undefined) {
    const planned = kind === 'move' ? await plannedByCalendarOf(services, bodyOfMeeting(meetingId)) : [];
    const told = { book: bookId, version, changed: [meetingId] };
    await tellAtOnce(services, told, [...touched, ...planned], caller.now);
  }
  return changed;
}
