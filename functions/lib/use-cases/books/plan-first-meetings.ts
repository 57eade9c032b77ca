import { dayOf, daysAfter } from '#schemas/civil-date.ts';
import type { Roster } from '#schemas/roster.ts';
import { instantsAt } from '#schemas/zoned-time.ts';
import { calendarOf } from '#workflows/books/calendar/calendar-of.ts';
import { calendar } from '#workflows/books/calendar/index.ts';
import type { Services } from '../../services.ts';
import { written } from './enter-in-book.ts';

/** The hour at which these meetings begin, by the clocks of the body. */
const beginsAt = '10:00';

/** Opens the calendar of each body for which the roster names first meetings and that has none yet; a calendar that there is stays as it is. */
export async function planFirstMeetings(services: Services, { bodies }: Roster, at: string): Promise<void> {
  for (const { id, timeZone, firstMeetings = [] } of bodies) {
    const bookId = calendarOf(id);
    if (firstMeetings.length === 0 || (await services.cases.load(bookId)) !== undefined) continue;
    const meetings = firstMeetings.flatMap((inDays) => {
      const [begins] = instantsAt(`${daysAfter(dayOf(at), inDays)}T${beginsAt}`, timeZone);
      return begins === undefined ? [] : { at: begins, timeZone };
    });
    const entry = { book: calendar, bookId, kind: 'begin', entry: { meetings } };
    await written(services, entry, { at, actor: { system: 'operator' } });
  }
}
