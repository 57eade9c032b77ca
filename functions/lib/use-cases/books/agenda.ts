import type { AgendaItem, AgendaView, MeetingView } from '#schemas/api.ts';
import type { CaseState } from '#schemas/case-state.ts';
import { MinutesEntry } from '#schemas/minutes.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { bodyOfMeeting, calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import { atMeeting } from '#workflows/procedure/at-meeting.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { registry } from '#workflows/registry.ts';
import { shownTo } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { NotFoundError } from '../../errors.ts';
import { moduleOf } from '../../module-of.ts';
import type { Listed } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { meetingIn } from './plan-meeting.ts';

/** Of each procedure so many at most: more than any meeting gets through. */
const longestAgenda = 200;

type OnAgenda = { readonly module: Procedure; readonly state: CaseState };

/** A meeting with the cases on its agenda. @param caller undefined for somebody who has not signed in @throws NotFoundError */
export async function agendaOf(services: Services, caller: Caller | undefined, meetingId: string): Promise<AgendaView> {
  const meeting = await meetingNamed(services, meetingId);
  if (caller === undefined) return { meeting, items: [] };
  const lines = await agendaLines(services, meetingId);
  const readable = await readableAmong(
    services,
    caller,
    lines.map(({ caseId }) => caseId),
  );
  const taken = new Map(lines.map((listed) => [listed.caseId, minutesIn(listed)]));
  return { meeting, items: readable.map((found) => itemOf(found, taken.get(found.state.caseId))) };
}

/** @throws NotFoundError */
export async function meetingNamed(services: Services, meetingId: string): Promise<MeetingView> {
  const found = await services.cases.load(calendarOf(bodyOfMeeting(meetingId)));
  if (found === undefined) throw new NotFoundError('no-such-meeting');
  return meetingIn(found.state as unknown as CalendarState, meetingId);
}

/** The cases on a meeting's agenda, whoever may read them, the one opened first before the others. */
export async function agendaIds(services: Services, meetingId: string): Promise<string[]> {
  return (await agendaLines(services, meetingId)).map(({ caseId }) => caseId);
}

/** The same with what the list says of each. */
export async function agendaLines({ cases }: Services, meetingId: string): Promise<Listed[]> {
  const lists = await Promise.all(
    Object.keys(registry).map((procedure) => cases.listed(procedure, atMeeting(meetingId), undefined, longestAgenda)),
  );
  return lists
    .flat()
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ item }) => item);
}

/** What the list says was taken of a case; nothing before that. */
export const minutesIn = ({ line }: Listed): MinutesEntry | undefined =>
  line === undefined ? undefined : MinutesEntry.parse(line);

/** Those of them that the caller may read, as they may be shown to them. */
export async function readableAmong(
  services: Services,
  caller: Caller,
  caseIds: readonly string[],
): Promise<OnAgenda[]> {
  const network = await services.network.directory();
  const found = await Promise.all(
    caseIds.map(async (caseId): Promise<OnAgenda[]> => {
      const stored = await services.cases.load(caseId);
      if (stored === undefined) return [];
      const module = await moduleOf(stored.procedure);
      const state = shownTo(module, stored.state, caller, network);
      return state === undefined ? [] : [{ module, state }];
    }),
  );
  return found.flat();
}

const itemOf = ({ module, state }: OnAgenda, taken: MinutesEntry | undefined): AgendaItem => ({
  caseId: state.caseId,
  procedure: module.id,
  title: shownLine(state.title),
  state: state.at,
  taken: taken ?? null,
});
