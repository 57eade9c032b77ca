import type { AgendaItem, AgendaView, MeetingView } from '#schemas/api.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { bodyOfMeeting, calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import type { Caller } from '../../caller.ts';
import { cursorAt, placeOf } from '../../cursor.ts';
import { NotFoundError } from '../../errors.ts';
import type { Listed } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { ListRequest } from '../list-request.ts';
import { readablePage } from '../readable-page.ts';
import { agendaLinesAfter, minutesIn } from './agenda-lines.ts';
import { balancesOf, weighedBy } from './balance.ts';
import { meetingIn } from './plan-meeting.ts';

/**
 * A meeting with a page of the cases on its agenda.
 * @param caller undefined for somebody who has not signed in
 * @throws NotFoundError, BadCursorError
 */
export async function agendaOf(
  services: Services,
  caller: Caller | undefined,
  meetingId: string,
  request: ListRequest = {},
): Promise<AgendaView> {
  const meeting = await meetingNamed(services, meetingId);
  if (caller === undefined) return { meeting, items: [], cursor: null, balances: [] };
  const cursorName = ['agenda', caller.person.id, meetingId];
  const listed = new Map<string, Listed>();
  const { cases, goesOnAfter } = await readablePage(
    services,
    caller,
    async (after, limit) => {
      const lines = await agendaLinesAfter(services, meetingId, after, limit);
      for (const { item } of lines) listed.set(item.caseId, item);
      return lines.map(({ place, item }) => ({ place, item: item.caseId }));
    },
    () => true,
    { ...request, after: placeOf(cursorName, request.cursor) },
  );
  const weighed = await weighedBy(services, caller, meetingId);
  const items = cases.map(({ module, stored: { state } }): AgendaItem => {
    const { caseId, title, at } = state;
    const line = listed.get(caseId);
    const beside = weighed.find(({ procedure }) => procedure === module.id)?.portfolio.besideOf(state) ?? null;
    const taken = (line && minutesIn(line)) ?? null;
    return { caseId, procedure: module.id, title: shownLine(title), state: at, taken, beside };
  });
  const balances = request.cursor === undefined ? await balancesOf(services, caller, meetingId, weighed, request) : [];
  return { meeting, items, cursor: goesOnAfter === undefined ? null : cursorAt(cursorName, goesOnAfter), balances };
}

/** @throws NotFoundError */
export async function meetingNamed(services: Services, meetingId: string): Promise<MeetingView> {
  const found = await services.cases.load(calendarOf(bodyOfMeeting(meetingId)));
  if (found === undefined) throw new NotFoundError('no-such-meeting');
  return meetingIn(found.state as unknown as CalendarState, meetingId);
}
