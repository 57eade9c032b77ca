import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { agendaOf } from '#functions/lib/use-cases/books/agenda.ts';
import { changeMeeting } from '#functions/lib/use-cases/books/change-meeting.ts';
import { isPublicCalendar, planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { readMeetings } from '#functions/lib/use-cases/books/read-meetings.ts';
import { MeetingsQuery } from '#schemas/api.ts';
import { bodyOfMeeting } from '#workflows/books/calendar/calendar-of.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function listed(context: AppContext): Promise<Response> {
  const { services } = context.var;
  const { body } = readQuery(context, MeetingsQuery);
  if (!(await isPublicCalendar(services, body))) signedIn(context);
  return context.json((await readMeetings(services, body)).meetings);
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
  return context.json(await agendaOf(services, context.var.caller, meetingId));
}
