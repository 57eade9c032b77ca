import type { AgendaItem, AgendaView, MeetingView } from '#schemas/api.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { bodyOfMeeting, calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import type { CalendarState } from '#workflows/books/schemas/calendar.ts';
import type { Caller } from '../../caller.ts';
import { cursorAt, placeOf } from '../../cursor.ts';
import { NotFoundError } from '../../errors.ts';
import type { Listed, Placed } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { ListRequest } from '../list-request.ts';
import { casesPerPage, type ReadableCases, readablePage } from '../readable-page.ts';
import { agendaLinesAfter, longestAgenda, minutesIn } from './agenda-lines.ts';
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
  const { cases, listed, isLast } = await pageOfAgenda(services, caller, meetingId, {
    ...request,
    after: placeOf(cursorName, request.cursor),
  });
  const weighed = await weighedBy(services, caller, meetingId);
  const items = cases.map(({ module, stored: { state } }): AgendaItem => {
    const { caseId, at } = state;
    const line = listed.get(caseId)?.item;
    const beside = weighed.find(({ procedure }) => procedure === module.id)?.portfolio.besideOf(state) ?? null;
    const taken = (line && minutesIn(line)) ?? null;
    return {
      caseId,
      procedure: module.id,
      title: shownLine(titleIn(caller.language, state)),
      state: at,
      taken,
      beside,
    };
  });
  const balances = request.cursor === undefined ? await balancesOf(services, caller, meetingId, weighed, request) : [];
  const goesOnAfter = isLast ? undefined : listed.get(items.at(-1)?.caseId ?? '')?.place;
  return { meeting, items, cursor: goesOnAfter === undefined ? null : cursorAt(cursorName, goesOnAfter), balances };
}

/**
 * A page of those that the caller may read. An agenda holds everybody's cases, so it goes on after one that was shown: the place of another would
 * tell of a case that does not exist for them.
 */
async function pageOfAgenda(
  services: Services,
  caller: Caller,
  meetingId: string,
  { after, ...request }: { readonly after: string | undefined } & ListRequest,
) {
  const listed = new Map<string, Placed<Listed>>();
  const cases: ReadableCases['cases'][number][] = [];
  let place = after;
  do {
    const looked = await readablePage(
      services,
      caller,
      async (from, limit) => {
        const lines = await agendaLinesAfter(services, meetingId, from, limit);
        for (const line of lines) listed.set(line.item.caseId, line);
        return lines.map(({ place: at, item }) => ({ place: at, item: item.caseId }));
      },
      () => true,
      { ...request, after: place },
    );
    cases.push(...looked.cases);
    place = looked.goesOnAfter;
  } while (place !== undefined && cases.length < casesPerPage && listed.size < longestAgenda);
  return { cases, listed, isLast: place === undefined };
}

/** @throws NotFoundError */
export async function meetingNamed(services: Services, meetingId: string): Promise<MeetingView> {
  const found = await services.cases.load(calendarOf(bodyOfMeeting(meetingId)));
  if (found === undefined) throw new NotFoundError('no-such-meeting');
  return meetingIn(found.state as unknown as CalendarState, meetingId);
}
