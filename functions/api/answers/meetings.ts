import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { agendaOf } from '#functions/lib/use-cases/books/agenda.ts';
import { changeMeeting } from '#functions/lib/use-cases/books/change-meeting.ts';
import { isPublicCalendar, planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { readMeetings } from '#functions/lib/use-cases/books/read-meetings.ts';
import { MeetingsQuery, type MeetingView } from '#schemas/api.ts';
import { bodyOfMeeting } from '#workflows/books/calendar/calendar-of.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function listed(context: AppContext): Promise<Response> {
  const { services } = context.var;
  const { body } = readQuery(context, MeetingsQuery);
  if (!(await isPublicCalendar(services, body))) signedIn(context);
  const { meetings } = await readMeetings(services, body);
  return context.json(meetings.map((meeting) => shownTo(context, meeting)));
}

export async function planned(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const request = { body: await readJson(context), idempotencyKey: idempotencyKey(context) };
  return context.json(await planMeeting(context.var.services, caller, request), 201);
}

export async function changed(context: AppContext, meetingId: string, kind: 'move' | 'cancel'): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const request = { meetingId, kind, body: await readJson(context), idempotencyKey: idempotencyKey(context) };
  return context.json(await changeMeeting(context.var.services, caller, request));
}

/** Of a body whose calendar is public everybody sees the meeting; its cases, whoever may read them. */
export async function agenda(context: AppContext, meetingId: string): Promise<Response> {
  const { services } = context.var;
  if (!(await isPublicCalendar(services, bodyOfMeeting(meetingId)))) signedIn(context);
  const { meeting, items } = await agendaOf(services, context.var.caller, meetingId);
  return context.json({ meeting: shownTo(context, meeting), items });
}

/** When it meets may be everybody's; the way into the room is for those who have signed in. */
const shownTo = ({ var: { caller } }: AppContext, meeting: MeetingView): MeetingView =>
  caller === undefined ? { ...meeting, link: null } : meeting;
