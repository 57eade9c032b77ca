import * as z from 'zod/mini';

const exactDuration =
  /^P(?:(\d{1,4})W|(?=[\dT])(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?)$/;

/**
 * An ISO 8601 duration of exact length: weeks alone, or days, hours, minutes and seconds. A day is 24 hours, because a
 * silence period counts consecutive hours (facts 2.3). Months and years, whose length varies, are refused; so are
 * fractions, signs, zero, and more digits than any procedure needs.
 */
export const Duration = z
  .string()
  .check(z.refine((text) => durationSeconds(text) > 0, { params: { rule: 'not-a-duration' } }));
export type Duration = z.infer<typeof Duration>;

/** Length in seconds of a valid duration; 0 for anything else. */
export function durationSeconds(duration: string): number {
  const parts = exactDuration.exec(duration)?.slice(1) ?? [];
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** So many seconds as days, hours, minutes and seconds, as people say them. */
export const partsOf = (seconds: number) => ({
  days: Math.floor(seconds / 86_400),
  hours: Math.floor(seconds / 3_600) % 24,
  minutes: Math.floor(seconds / 60) % 60,
  seconds: seconds % 60,
});

/** So many seconds, written in days, hours, minutes and seconds. */
export function durationOf(seconds: number): Duration {
  const { days, hours, minutes, seconds: rest } = partsOf(seconds);
  const part = (count: number, unit: string) => (count === 0 ? '' : `${count}${unit}`);
  const time = part(hours, 'H') + part(minutes, 'M') + part(rest, 'S');
  return `P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
}

/** The instant that lies `duration` after `instant`. Elapsed time: daylight saving does not touch it. */
export const addDuration = (instant: string, duration: Duration): string =>
  new Date(Date.parse(instant) + durationSeconds(duration) * 1000).toISOString();
