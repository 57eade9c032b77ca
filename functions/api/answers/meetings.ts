import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { changeMeeting, planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { readMeetings } from '#functions/lib/use-cases/books/read-meetings.ts';
import { MeetingsQuery } from '#schemas/api.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function listed(context: AppContext): Promise<Response> {
  signedIn(context);
  const { body } = readQuery(context, MeetingsQuery);
  return context.json((await readMeetings(context.var.services, body)).meetings);
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
