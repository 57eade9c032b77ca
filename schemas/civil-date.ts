import * as z from 'zod/mini';
import { Instant } from './ids.ts';

/** A day of the calendar, `YYYY-MM-DD`, without a time or a zone: the same day whoever reads it. */
export const CivilDate = z.iso.date();
export type CivilDate = z.infer<typeof CivilDate>;

const WrittenInstant = z.iso.datetime({ offset: true });

/** A day as people and programs write it. Of an instant it is the day that stands in it, by the offset it was written with. */
export const GivenDate = z.pipe(
  z.string().check(
    z.refine((text) => CivilDate.safeParse(text).success || WrittenInstant.safeParse(text).success, {
      params: { rule: 'not-a-date' },
    }),
  ),
  z.transform(dayOf),
);

/** When something is due: on a day, at whose end it is, or at an instant. */
export const Due = z.union([CivilDate, Instant]);
export type Due = z.infer<typeof Due>;

export const isDay = (due: Due): boolean => due.length === 'YYYY-MM-DD'.length;

/** The day that stands in a text which begins with one. Older versions kept a day as an instant late on it, by UTC. */
export function dayOf(text: string): CivilDate {
  return text.slice(0, 10);
}

const dayMs = 86_400_000;
const midnightMs = (day: CivilDate): number => Date.parse(`${day}T00:00:00.000Z`);

/** So many days later, or before where the number is below zero. Days of the calendar have one length each: no zone takes part. */
export const daysAfter = (day: CivilDate, days: number): CivilDate =>
  dayOf(new Date(midnightMs(day) + days * dayMs).toISOString());

/** How many days later than `from` the day `until` is. */
export const daysBetween = (from: CivilDate, until: CivilDate): number =>
  (midnightMs(until) - midnightMs(from)) / dayMs;

/** The same day so many months later, or the last of its month where that has none: the end of a period of months. */
export function monthsAfter(day: CivilDate, months: number): CivilDate {
  const date = new Date(`${day}T00:00:00.000Z`);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth))).toISOString());
}

/** The same day so many years later; 29 February becomes 1 March where there is none. */
export function yearsAfter(day: CivilDate, years: number): CivilDate {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return dayOf(date.toISOString());
}
