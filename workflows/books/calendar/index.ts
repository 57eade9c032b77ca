import { blankBook } from '../blank-book.ts';
import { defineBook } from '../define-book.ts';
import { CalendarState, calendarEvents } from '../schemas/calendar.ts';
import { evolutions } from './evolutions.ts';
import { planForm } from './forms.ts';
import { newsOf } from './news-of.ts';
import { BeginEntry, begin, CancelEntry, cancel, MoveEntry, move, plan } from './rules.ts';
import { calendarWriters } from './writers.ts';

/** A body's calendar of meetings. */
export const calendar = defineBook({
  id: 'calendar',
  prefix: 'CAL',
  state: CalendarState,
  events: calendarEvents,
  entries: {
    plan: { schema: planForm.schema, writers: calendarWriters, rule: plan },
    begin: { schema: BeginEntry, writers: 'operator', rule: begin },
    move: { schema: MoveEntry, writers: calendarWriters, rule: move },
    cancel: { schema: CancelEntry, writers: calendarWriters, rule: cancel },
  },
  evolutions,
  initialState: (bookId, at): CalendarState => ({ ...blankBook(bookId, 'Meetings', at), meetings: {} }),
  newsOf,
});
