import * as z from 'zod/mini';
import type { MeetingView } from '#schemas/api.ts';
import { sharesDay, type WarningCode } from '#schemas/same-day.ts';
import { bodyOf, bodyOfMeeting, calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import { planForm } from '#workflows/books/calendar/forms.ts';
import { calendar } from '#workflows/books/calendar/index.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { assertMayPlanMeetings } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { InvalidInputError, NotFoundError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import type { Services } from '../../services.ts';
import { enterInBook } from './enter-in-book.ts';
import { plannedByCalendarOf, tellAtOnce } from './tell-at-once.ts';

/** A meeting of a body is planned as the interface is asked for it: the body beside what its page asks for. */
export const NewMeeting = z.strictObject({ body: z.string().check(z.maxLength(60)), ...planForm.schema.shape });

/** What is entered in a calendar, as it came in. */
export type AskedOfCalendar = { readonly body: unknown; readonly idempotencyKey?: string | undefined };

/** Plans a meeting, and tells the cases that it may be the first to take. @throws RequestError */
export async function planMeeting(
  services: Services,
  caller: Caller,
  asked: AskedOfCalendar,
): Promise<{ readonly meetingId: string; readonly warnings: readonly WarningCode[] }> {
  assertMayPlanMeetings(caller);
  const { body, ...entry } = parseInput(NewMeeting, asked.body, '', bookWords);
  await assertBody(services, body);
  const book = calendarOf(body);
  // Stays undefined where the same request was answered before: then cases have been told.
  let version: number | undefined;
  const planned = await enterInBook(
    services,
    caller,
    { book: calendar, bookId: book, kind: 'plan', entry },
    asked.idempotencyKey,
    ({ state, events }) => {
      version = state.seq;
      const meetingId = String(events[0]?.data['meetingId']);
      return { meetingId, warnings: warningsAbout(state as unknown as CalendarState, meetingId) };
    },
  );
  if (version !== undefined) {
    const told = { book, version, changed: [planned.meetingId] };
    await tellAtOnce(services, told, await plannedByCalendarOf(services, body), caller.now);
  }
  return planned;
}

/** @throws InvalidInputError that names the bodies that there are */
export async function assertBody(services: Services, body: string): Promise<void> {
  const bodies = await bodiesById(services);
  if (bodies.has(body)) return;
  const params = { choices: [...bodies.keys()].join(', ') };
  throw new InvalidInputError([{ field: 'body', code: 'not-a-choice', params }]);
}

/** Whether everybody reads when the body meets. */
export const isPublicCalendar = async (services: Services, body: string): Promise<boolean> =>
  (await bodiesById(services)).get(body)?.calendar === 'public';

/** @throws NotFoundError where the meeting's id names no body that there is */
export async function assertMeetingOfBody(services: Services, meetingId: string): Promise<void> {
  if (!(await bodiesById(services)).has(bodyOfMeeting(meetingId))) throw new NotFoundError('no-such-meeting');
}

async function bodiesById({ network }: Pick<Services, 'network'>) {
  return new Map((await network.directory()).bodies().map((body) => [body.id, body]));
}

export function meetingIn({ caseId, meetings }: CalendarState, meetingId: string): MeetingView {
  const meeting = Object.hasOwn(meetings, meetingId) ? meetings[meetingId] : undefined;
  if (meeting === undefined) throw new NotFoundError('no-such-meeting');
  const { reason, ...shown } = meeting;
  return { ...shown, body: bodyOf(caseId) };
}

/** What is to be said of a meeting that stands now. */
export function warningsAbout(state: CalendarState, meetingId: string): WarningCode[] {
  return sharesDay(meetingIn(state, meetingId), Object.values(state.meetings)) ? ['same-day'] : [];
}
