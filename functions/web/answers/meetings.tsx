import { randomUUID } from 'node:crypto';
import { assertMayPlanMeetings, mayPlanMeetings } from '#functions/lib/access.ts';
import { InvalidInputError, NotFoundError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { bodyNames } from '#functions/lib/http/body-names.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { agendaOf } from '#functions/lib/use-cases/books/agenda.ts';
import { weighedBy } from '#functions/lib/use-cases/books/balance.ts';
import { changeMeeting } from '#functions/lib/use-cases/books/change-meeting.ts';
import { meetingShownTo } from '#functions/lib/use-cases/books/meeting-shown-to.ts';
import { minutesOf } from '#functions/lib/use-cases/books/minutes.ts';
import { isPublicCalendar, planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { readCalendar, readMeetings } from '#functions/lib/use-cases/books/read-meetings.ts';
import { recordOfMeeting } from '#functions/lib/use-cases/books/record-of-meeting.ts';
import { MeetingQuery } from '#schemas/api.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import type { FormError } from '#web/form/form-error.ts';
import { readFields } from '#web/form/read-fields.ts';
import { minutesText } from '#web/meetings/minutes-text.ts';
import { MeetingPage } from '#web/pages/meeting-page.tsx';
import { MeetingsPage } from '#web/pages/meetings-page.tsx';
import { MinutesPage } from '#web/pages/minutes-page.tsx';
import { PlanMeetingPage } from '#web/pages/plan-meeting-page.tsx';
import { bodyOfMeeting } from '#workflows/books/calendar/calendar-of.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { signedIn } from '../caller-of.ts';
import { type MeetingForm, meetingForms } from '../form-at.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { refuseUnknownNames } from '../refuse-unknown-names.ts';
import { show } from '../show.ts';
import { showFile } from '../show-file.ts';
import { typedForm } from '../typed-form.ts';

/**
 * The calendars of all bodies, and for those who keep them the ways to the forms that plan, move and cancel. Whoever has not
 * signed in sees those that are public, and not who changed what; where none is, they are asked to sign in.
 */
export async function listed(context: AppContext): Promise<Response> {
  const { services, caller, now } = context.var;
  const network = await services.network.directory();
  const open = network.bodies().filter(({ calendar }) => caller !== undefined || calendar === 'public');
  if (open.length === 0) signedIn(context);
  const names = await bodyNames(context);
  const calendars = await Promise.all(
    open.map(async ({ id: body }) => {
      const read = async () => ({ ...(await readMeetings(services, body)), history: [] });
      const { meetings, history } = await (caller === undefined ? read() : readCalendar(services, body));
      return {
        ...{ body, name: names[body] ?? body, asksLead: network.bodySettingsAt(body, now).leadTime !== 'none' },
        meetings: meetings.map((meeting) => meetingShownTo(caller, meeting)),
        history,
      };
    }),
  );
  const frame = inWordsOf(frameOf(context), bookWords);
  const mayPlan = caller !== undefined && mayPlanMeetings(caller);
  return show(context, <MeetingsPage frame={frame} calendars={calendars} mayPlan={mayPlan} />);
}

/** One meeting, with the cases on its agenda that the reader may read; of a public calendar everybody sees the meeting. */
export async function agenda(context: AppContext, meetingId: string): Promise<Response> {
  const { services, caller } = context.var;
  if (!(await isPublicCalendar(services, bodyOfMeeting(meetingId)))) signedIn(context);
  const { record: recordCursor, ...query } = readQuery(context, MeetingQuery);
  const callerGone = callerGoneIn(context);
  const [agenda, record] = await Promise.all([
    agendaOf(services, caller, meetingId, { ...query, callerGone }),
    recordOfMeeting(services, caller, meetingId, { cursor: recordCursor, callerGone }),
  ]);
  const { meeting: whole, items, cursor, balances } = agenda;
  const meeting = meetingShownTo(caller, whole);
  const name = (await bodyNames(context))[meeting.body] ?? meeting.body;
  const frame = inWordsOf(frameOf(context), bookWords);
  const weighed = (caller === undefined ? [] : await weighedBy(services, caller, meetingId)).map(
    ({ procedure, portfolio: { dimensions, columns, standing } }) => ({ procedure, dimensions, columns, standing }),
  );
  const page = <MeetingPage {...{ frame, name, meeting, items, next: cursor, balances, weighed, record }} />;
  return show(context, page);
}

/** Public as far as the outcomes are: whoever has not signed in sees what is published, or is asked to sign in where that is nothing. */
export async function minutes(context: AppContext, meetingId: string): Promise<Response> {
  const found = await minutesFor(context, meetingId);
  return show(context, <MinutesPage frame={inWordsOf(frameOf(context), bookWords)} {...found} />);
}

export async function minutesFile(context: AppContext, meetingId: string): Promise<Response> {
  const found = await minutesFor(context, meetingId);
  const { reader } = inWordsOf(frameOf(context), bookWords);
  return showFile(context, { name: `${meetingId}-minutes.txt`, content: minutesText(reader, found) });
}

async function minutesFor(context: AppContext, meetingId: string) {
  const { services, caller } = context.var;
  const found = await minutesOf(services, caller, meetingId);
  if (caller === undefined && found.entries.length === 0) signedIn(context);
  return { ...found, name: (await bodyNames(context))[found.meeting.body] ?? found.meeting.body };
}

type Filled = { readonly entries?: URLSearchParams; readonly errors?: readonly FormError[] };

/** @param about a meeting, or for a new one the body */
export async function form(
  context: AppContext,
  kind: MeetingForm,
  about: string,
  { entries, errors = [] }: Filled = {},
): Promise<Response> {
  assertMayPlanMeetings(signedIn(context));
  const names = await bodyNames(context);
  const body = kind === 'plan' ? about : bodyOfMeeting(about);
  const name = Object.hasOwn(names, body) ? names[body] : undefined;
  if (name === undefined) throw new NotFoundError(kind === 'plan' ? 'no-such-page' : 'no-such-meeting');
  const { version, meetings: all } = await readMeetings(context.var.services, body);
  const meeting = all.find(({ meetingId }) => meetingId === about);
  if (kind !== 'plan' && meeting === undefined) throw new NotFoundError('no-such-meeting');
  const frame = inWordsOf(frameOf(context), bookWords);
  const { reader } = frame;
  const { fields } = meetingForms[kind];
  const start = kind === 'plan' ? { timeZone: reader.timeZone } : {};
  const filled = new URLSearchParams(entries ?? entriesOf(fields, start, reader.timeZone));
  if (kind !== 'plan') filled.set('version', String(version));
  const page = (
    <PlanMeetingPage
      frame={frame}
      form={{ reader, entries: filled, errors }}
      fields={fields}
      title={reader.say(`meetings.${kind}`)}
      about={meeting === undefined ? name : reader.labelled(name, reader.instant(meeting.at, meeting.timeZone))}
      action={new URL(context.req.url).pathname}
      idempotencyKey={randomUUID()}
      fresh={entries === undefined}
    />
  );
  return show(context, page, errors.length > 0 ? 400 : 200);
}

export async function entered(context: AppContext, kind: MeetingForm, about: string): Promise<Response> {
  signedIn(context);
  const { fields } = meetingForms[kind];
  const { entries, again } = await typedForm(context, fields, ['enter'], 'enter');
  const caller = signedIn(context);
  if (again !== undefined) return form(context, kind, about, again);
  await admitCommand(context, 'acts', caller.person.id);
  try {
    refuseUnknownNames(fields, entries);
    const { services } = context.var;
    const read = readFields(fields, { entries, timeZone: caller.person.timeZone });
    const idempotencyKey = entries.get('key') || undefined;
    if (kind === 'plan') await planMeeting(services, caller, { body: { ...read, body: about }, idempotencyKey });
    else await changeMeeting(services, caller, { body: read, idempotencyKey, meetingId: about, kind });
    return context.redirect('/meetings', 303);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return form(context, kind, about, { entries, errors: error.fields });
  }
}
