import type { CivilDate } from '#schemas/civil-date.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { localeOf } from './locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Thursday 26 November 2026 at 17:00 CET`. Seconds only where there are any: the expiry second counts. */
export function formatInstant(language: InterfaceLanguage, instant: string, timeZone: string): string {
  const date = new Date(instant);
  const seconds = date.getUTCSeconds() > 0 || date.getUTCMilliseconds() > 0;
  return format(language, timeZone, 'instant', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(date);
}

/** `26 Nov 2026, 17:00`, for tables and lists whose heading names the zone. */
export const formatShort = (language: InterfaceLanguage, instant: string, timeZone: string): string =>
  format(language, timeZone, 'short', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

/** `26 November 2026`: a day is the same in every zone. */
export const formatDate = (language: InterfaceLanguage, day: CivilDate): string =>
  format(language, 'UTC', 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(day));

/** `in 2 days`, `in 5 hours`, `in 40 minutes`: rounded down, so that nobody is promised time that is not there. */
export function formatRemaining(language: InterfaceLanguage, now: string, instant: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(instant) - Date.parse(now)) / 60_000));
  const relative = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'always' });
  if (minutes >= 48 * 60) return relative.format(Math.floor(minutes / 1440), 'day');
  if (minutes >= 120) return relative.format(Math.floor(minutes / 60), 'hour');
  return relative.format(minutes, 'minute');
}

function format(language: InterfaceLanguage, timeZone: string, kind: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${timeZone} ${kind} ${options.second ?? ''}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone });
  formats.set(key, made);
  return made;
}
