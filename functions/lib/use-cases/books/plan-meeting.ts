import * as z from 'zod/mini';
import type { MeetingView } from '#schemas/api.ts';
import { bodyOf, bodyOfMeeting, calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import { cancelForm, moveForm, planForm } from '#workflows/books/calendar/forms.ts';
import { calendar } from '#workflows/books/calendar/index.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { assertMayPlanMeetings } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { InvalidInputError, NotFoundError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import type { Services } from '../../services.ts';
import { enterInBook } from './enter-in-book.ts';

/** A meeting of a body is planned as the interface is asked for it: the body beside what its page asks for. */
export const NewMeeting = z.strictObject({ body: z.string().check(z.maxLength(60)), ...planForm.schema.shape });

type Asked = { readonly body: unknown; readonly idempotencyKey?: string | undefined };

/** @throws RequestError */
export async function planMeeting(
  services: Services,
  caller: Caller,
  asked: Asked,
): Promise<{ readonly meetingId: string }> {
  assertMayPlanMeetings(caller);
  const { body, ...entry } = parseInput(NewMeeting, asked.body, '', bookWords);
  await assertBody(services, body);
  return enterInBook(
    services,
    caller,
    { book: calendar, bookId: calendarOf(body), kind: 'plan', entry },
    asked.idempotencyKey,
    ({ events }) => ({ meetingId: String(events[0]?.data['meetingId']) }),
  );
}

/** Moves or cancels a meeting. @throws RequestError */
export async function changeMeeting(
  services: Services,
  caller: Caller,
  { meetingId, kind, ...asked }: Asked & { readonly meetingId: string; readonly kind: 'move' | 'cancel' },
): Promise<MeetingView> {
  assertMayPlanMeetings(caller);
  const body = bodyOfMeeting(meetingId);
  const network = await services.network.directory();
  if (!network.bodies().some(({ id }) => id === body)) throw new NotFoundError('no-such-meeting');
  const change = parseInput((kind === 'move' ? moveForm : cancelForm).schema, asked.body, '', bookWords);
  const entry = { meetingId, change };
  const about = { book: calendar, bookId: calendarOf(body), kind, entry };
  return enterInBook(services, caller, about, asked.idempotencyKey, ({ state }) =>
    meetingIn(state as unknown as CalendarState, meetingId),
  );
}

/** @throws InvalidInputError that names the bodies that there are */
export async function assertBody(services: Services, body: string): Promise<void> {
  const ids = (await services.network.directory()).bodies().map(({ id }) => id);
  if (!ids.includes(body))
    throw new InvalidInputError([{ field: 'body', code: 'not-a-choice', params: { choices: ids.join(', ') } }]);
}

export function meetingIn({ caseId, meetings }: CalendarState, meetingId: string): MeetingView {
  const meeting = Object.hasOwn(meetings, meetingId) ? meetings[meetingId] : undefined;
  if (meeting === undefined) throw new NotFoundError('no-such-meeting');
  return { ...meeting, body: bodyOf(caseId) };
}
