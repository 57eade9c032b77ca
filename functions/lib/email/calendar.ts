import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/** An instant to remember, or to forget. `url` opens the case. */
export type CalendarEntry = {
  readonly method: 'PUBLISH' | 'CANCEL';
  /** The same for all that is ever said of this entry. */
  readonly uid: string;
  /** Higher than in whatever was said of it before (RFC 5545, section 3.8.7.4). */
  readonly sequence: number;
  /** Our own address, which RFC 5546 (sections 3.2.1 and 3.2.5) wants in both methods; nobody is invited. */
  readonly organizer: string;
  readonly at: string;
  /** When the entry was made; RFC 5545 wants it in every entry. */
  readonly madeAt: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
};

/**
 * One calendar entry as an iCalendar file (RFC 5545), published or cancelled and not an invitation, so that no program answers
 * (RFC 5546).
 */
export function toCalendar(entry: CalendarEntry): string {
  const { method, uid, sequence, organizer, at, madeAt, summary, description, url } = entry;
  const calendar = ical({ prodId: '//Tawafuq//Tawafuq//EN', method: ICalCalendarMethod[method] });
  calendar.createEvent({
    id: uid,
    sequence,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Tawafuq', email: organizer },
    stamp: new Date(madeAt),
    start: new Date(at),
    summary,
    description,
    url,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return `${calendar.toString()}\r\n`;
}
