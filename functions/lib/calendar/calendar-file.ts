import ical, { ICalEventTransparency } from 'ical-generator';
import { type Due, isDay } from '#schemas/civil-date.ts';

/** What stands in a calendar that is subscribed to. */
export type CalendarItem = {
  /** The same as long as it is the same matter, whatever is said of it. */
  readonly uid: string;
  /** A day is all of that day, an instant is a moment: it takes nobody's time. */
  readonly at: Due;
  /** When it was last said like this. */
  readonly saidAt: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly place?: string | undefined;
  /** The page where it is. */
  readonly url: string;
};

/** Stable, of this installation, and nobody else's (RFC 7986, 5.3). */
export const uidOf = (id: string, publicUrl: string): string => `${id}@${new URL(publicUrl).hostname}`;

/** How often programs are to look again, in seconds. */
const refreshSeconds = 3600;

/**
 * A calendar to subscribe to, as an iCalendar file (RFC 5545). It says what stands now: what is dead is not cancelled in it
 * but absent, and whoever subscribes to it takes it out (RFC 5545, 3.6.1; no method, since nobody is invited).
 */
export function calendarFile(name: string, items: readonly CalendarItem[]): string {
  const calendar = ical({ prodId: '//Tawafuq//Tawafuq//EN', name, ttl: refreshSeconds });
  for (const { uid, at, saidAt, summary, description, place, url } of items) {
    calendar.createEvent({
      id: uid,
      stamp: new Date(saidAt),
      start: new Date(isDay(at) ? `${at}T00:00:00.000Z` : at),
      allDay: isDay(at),
      summary,
      description: description ?? null,
      location: place ?? null,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
