import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { agendaOf } from '#functions/lib/use-cases/books/agenda.ts';
import { changeMeeting } from '#functions/lib/use-cases/books/change-meeting.ts';
import { bodyToPlanFor, meetingPlan } from '#functions/lib/use-cases/books/meeting-plan.ts';
import { meetingShownTo } from '#functions/lib/use-cases/books/meeting-shown-to.ts';
import { isPublicCalendar, planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { readMeetings } from '#functions/lib/use-cases/books/read-meetings.ts';
import { recordOfMeeting } from '#functions/lib/use-cases/books/record-of-meeting.ts';
import { MeetingsQuery, PageQuery, type RecordView } from '#schemas/api.ts';
import { MeetingPlanQuery, type MeetingPlanView } from '#schemas/meeting-plan.ts';
import type { WarningCode } from '#schemas/same-day.ts';
import { say } from '#words/say.ts';
import { bodyOfMeeting } from '#workflows/books/calendar/calendar-of.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { receivedBy } from '#workflows/network/meeting-plan.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function listed(context: AppContext): Promise<Response> {
  const { services } = context.var;
  const { body } = readQuery(context, MeetingsQuery);
  if (!(await isPublicCalendar(services, body))) signedIn(context);
  const { meetings } = await readMeetings(services, body);
  return context.json(meetings.map((meeting) => meetingShownTo(context.var.caller, meeting)));
}

/** At which meeting something can be taken that is received then. */
export async function planFor(context: AppContext): Promise<Response> {
  const { services, now, language } = context.var;
  const { received, body: named } = readQuery(context, MeetingPlanQuery);
  const body = await bodyToPlanFor(services, named, received);
  if (!(await isPublicCalendar(services, body))) signedIn(context);
  const { meeting, missed, terms, why } = await meetingPlan(services, { received, body, now, language });
  const answer: MeetingPlanView = {
    received,
    body,
    meetingId: meeting?.meetingId ?? null,
    at: meeting?.at ?? null,
    latest: meeting === undefined ? null : receivedBy(meeting, terms),
    why,
    missed: missed === undefined ? null : { meetingId: missed.meeting.meetingId, at: missed.meeting.at, by: missed.by },
  };
  return context.json(answer);
}

export async function planned(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const request = { body: await readJson(context), idempotencyKey: idempotencyKey(context) };
  return context.json(warned(context, await planMeeting(context.var.services, caller, request)), 201);
}

export async function changed(context: AppContext, meetingId: string, kind: 'move' | 'cancel'): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const request = { meetingId, kind, body: await readJson(context), idempotencyKey: idempotencyKey(context) };
  return context.json(warned(context, await changeMeeting(context.var.services, caller, request)));
}

/** Warnings as sentences; none where there is nothing to say, or an answer was kept before there were any. */
function warned<T extends { readonly warnings?: readonly WarningCode[] }>(
  { var: { language } }: AppContext,
  { warnings = [], ...answer }: T,
) {
  const said = warnings.map((code) => ({
    code,
    message: say(language, `meetings.${code}`, {}, { procedure: bookWords }),
  }));
  return said.length === 0 ? answer : { ...answer, warnings: said };
}

/** Of a body whose calendar is public everybody sees the meeting; its cases, whoever may read them. */
export async function agenda(context: AppContext, meetingId: string): Promise<Response> {
  const { services } = context.var;
  if (!(await isPublicCalendar(services, bodyOfMeeting(meetingId)))) signedIn(context);
  const { caller } = context.var;
  const request = { ...readQuery(context, PageQuery), callerGone: callerGoneIn(context) };
  const { meeting, ...page } = await agendaOf(services, caller, meetingId, request);
  return context.json({ meeting: meetingShownTo(caller, meeting), ...page });
}

/** Public where the calendar is, as far as outcomes are. */
export async function record(context: AppContext, meetingId: string): Promise<Response> {
  const { services, caller } = context.var;
  if (!(await isPublicCalendar(services, bodyOfMeeting(meetingId)))) signedIn(context);
  const request = { ...readQuery(context, PageQuery), callerGone: callerGoneIn(context) };
  const { meeting, ...page } = await recordOfMeeting(services, caller, meetingId, request);
  return context.json({ meeting: meetingShownTo(caller, meeting), ...page } satisfies RecordView);
}
