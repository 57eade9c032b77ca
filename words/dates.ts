import type { CivilDate } from '#schemas/civil-date.ts';
import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import type { Filling } from './catalogue.ts';
import { clockIn, offsetOf } from './clock-in.ts';
import { findMessage } from './find-message.ts';
import { isolate } from './isolate.ts';
import { localeOf } from './locale.ts';
import { weekdayOf } from './weekday-of.ts';

/** Where the Committee's members sit, and UTC: what other zones are called is their id (facts 1.2). */
export const places: ReadonlyMap<string, string> = new Map([
  ['UTC', 'dates.zone.utc'],
  ['Europe/Zurich', 'dates.zone.geneva'],
  ['America/New_York', 'dates.zone.newYork'],
]);

/**
 * Dates are written as the catalogues say, months and all, on pages and in mails alike: Intl writes neither the months of the United
 * Nations in Arabic nor the first of a month in French.
 * `26 November 2026`: a day is the same in every zone.
 */
export const formatDate = (language: InterfaceLanguage, day: CivilDate): string =>
  dated(language, clockIn('UTC', new Date(day)));

/** `Thursday, 26 November 2026 at 17:00 (Geneva)`, by the clock of a zone that is called `zone`. Seconds only where there are any: the expiry second counts. */
export function instantAt(language: InterfaceLanguage, instant: string, timeZone: string, zone: string): string {
  const at = new Date(instant);
  const clock = clockIn(timeZone, at);
  const weekday = weekdayOf(language, clock);
  const time = at.getUTCSeconds() > 0 || at.getUTCMilliseconds() > 0 ? `${clock.time}:${clock.second}` : clock.time;
  return message(language, 'dates.instant', { weekday, date: dated(language, clock), time, zone });
}

/** `Thursday, 26 November 2026 at 17:00 (Geneva, UTC+1)`: when clocks are set back, one hour comes twice, and alone the offset tells which. */
export function formatInstant(language: InterfaceLanguage, instant: string, timeZone: string): string {
  const zone = zoneName(language, timeZone);
  const offset = offsetOf(timeZone, new Date(instant));
  const named =
    timeZone === 'UTC' ? zone : message(language, 'dates.zone.offset', { zone, offset: ltr(language, offset) });
  return instantAt(language, instant, timeZone, named);
}

/** `26 November 2026, 17:00`, for tables and lists whose page names the zone. */
export function formatShort(language: InterfaceLanguage, instant: string, timeZone: string): string {
  const clock = clockIn(timeZone, new Date(instant));
  return message(language, 'dates.short', { date: dated(language, clock), time: clock.time });
}

/** `Geneva`, or `Africa/Nairobi`. */
export function zoneName(language: InterfaceLanguage, timeZone: string): string {
  const key = places.get(timeZone);
  return key === undefined ? isolate(language, timeZone.replaceAll('_', ' ')) : message(language, key);
}

/** `in 2 days`, `in 5 hours`, `in 40 minutes`: rounded down, so that nobody is promised time that is not there. */
export function formatRemaining(language: InterfaceLanguage, now: string, instant: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(instant) - Date.parse(now)) / 60_000));
  const relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'always' });
  if (minutes >= 48 * 60) return relative.format(Math.floor(minutes / 1440), 'day');
  if (minutes >= 120) return relative.format(Math.floor(minutes / 60), 'hour');
  return relative.format(minutes, 'minute');
}

const dated = (language: InterfaceLanguage, { day, month, year }: ReturnType<typeof clockIn>): string =>
  message(language, 'dates.day', { day, month, year });

/** `UTC+1` begins with Latin letters and ends with a number, which a sentence from right to left would set apart. */
const ltr = (language: InterfaceLanguage, text: string): string =>
  directionOf(language) === 'rtl' ? `\u2066${text}\u2069` : text;

/** @throws Error where the catalogue lacks it, with which nothing is built. */
function message(language: InterfaceLanguage, key: string, filling: Filling = {}): string {
  const said = findMessage(language, key);
  if (said === undefined) throw new Error(`The words of the platform lack '${key}' in '${language}'`);
  return said(filling);
}
