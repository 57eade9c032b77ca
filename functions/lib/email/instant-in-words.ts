import type { CivilDate } from '#schemas/civil-date.ts';
import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import { localeOf } from '#words/locale.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import { isolate } from './isolate.ts';

/** Months as the United Nations writes them in Arabic: the Levantine name beside the international one. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

/** Where the Committee's members sit; a deadline is never shown without its zone (facts 1.2). */
const places = [
  { label: 'zone.utc', zone: 'UTC' },
  { label: 'zone.geneva', zone: 'Europe/Zurich' },
  { label: 'zone.newYork', zone: 'America/New_York' },
];

/** An instant in words, a line for each of UTC, Geneva, New York and, where it differs from all, the reader's zone. */
export function instantInWords(instant: string, language: InterfaceLanguage, readersZone: string): string[] {
  const shown = places.map(({ label, zone }) => ({ name: sayInMail(language, `frame.${label}`), zone }));
  const lines = shown.map(({ name, zone }) => line(instant, language, zone, name));
  if (shown.some(({ zone }) => zone === readersZone)) return lines;
  return [...lines, line(instant, language, readersZone, yours(language, readersZone))];
}

/** The same on one line, for lists: by the clock of the reader's zone alone, which is named. */
export function instantForReader(instant: string, language: InterfaceLanguage, readersZone: string): string {
  const place = places.find(({ zone }) => zone === readersZone);
  const name = place === undefined ? yours(language, readersZone) : sayInMail(language, `frame.${place.label}`);
  return line(instant, language, readersZone, name);
}

const yours = (language: InterfaceLanguage, zone: string): string =>
  sayInMail(language, 'frame.zone.yours', { zone: isolate(zone.replaceAll('_', ' '), directionOf(language)) });

/** `31 January 2027`: the same day for every reader. */
export function dayInWords(day: CivilDate, language: InterfaceLanguage): string {
  const { dayOfMonth, month, year } = partsOf(new Date(`${day}T00:00:00.000Z`), language, 'UTC');
  return `${dayOfMonth} ${month} ${year}`;
}

function line(instant: string, language: InterfaceLanguage, zone: string, name: string): string {
  const at = new Date(instant);
  const { weekday, dayOfMonth, month, year, hour, minute, second } = partsOf(at, language, zone);
  // No comma after the weekday in the Arabic of the United Nations (A/C.6/74/SR.19).
  const separator = language === 'ar' ? ' ' : ', ';
  const date = `${weekday}${separator}${dayOfMonth} ${month} ${year}`;
  // The expiry second counts (design §3), so seconds are left out only where there are none.
  const exact = at.getUTCSeconds() === 0 && at.getUTCMilliseconds() === 0;
  const time = `${hour}:${minute}${exact ? '' : `:${second}`}`;
  return sayInMail(language, 'frame.instant', { date, time, zone: name });
}

function partsOf(at: Date, language: InterfaceLanguage, zone: string) {
  const parts = new Map(
    formatIn(language, zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    weekday: part('weekday'),
    dayOfMonth: part('day'),
    month: language === 'ar' ? arabicMonths[monthIn(zone, at) - 1] : part('month'),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a format costs about 0.05 ms, hence once for each language and zone. */
function formatIn(language: InterfaceLanguage, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(localeOf(language), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
    formats.set(key, format);
  }
  return format;
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function monthIn(timeZone: string, at: Date): number {
  const format = monthFormats.get(timeZone) ?? new Intl.DateTimeFormat('en', { month: 'numeric', timeZone });
  monthFormats.set(timeZone, format);
  return Number(format.format(at));
}
