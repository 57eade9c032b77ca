import * as z from 'zod/mini';

const exactDuration = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;

/**
 * An ISO 8601 duration of exact length: days, hours, minutes, seconds. A day is 24 hours, because a silence period
 * counts consecutive hours (facts 2.3); months and years, whose length varies, are refused.
 */
export const Duration = z.string().check(
  z.regex(exactDuration),
  z.refine((text) => durationSeconds(text) > 0),
);
export type Duration = z.infer<typeof Duration>;

/** Length in seconds of a valid duration; 0 for anything else. */
export function durationSeconds(duration: string): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = (exactDuration.exec(duration) ?? []).map(Number);
  return (days || 0) * 86_400 + (hours || 0) * 3_600 + (minutes || 0) * 60 + (seconds || 0);
}

/** The instant that lies `duration` after `instant`. Elapsed time: daylight saving does not touch it. */
export const addDuration = (instant: string, duration: Duration): string =>
  new Date(Date.parse(instant) + durationSeconds(duration) * 1000).toISOString();
