import * as z from 'zod/mini';
import { Instant } from './ids.ts';
import { instantsAt, isTimeZone } from './zoned-time.ts';

const WrittenInstant = z.iso.datetime({ offset: true });
const LocalTime = z.iso.datetime({ local: true });

/** A local time with its zone in brackets, `2027-03-28T12:30[Europe/Zurich]`, as in RFC 9557 and Temporal. */
const inZone = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)\[([^\]]+)\]$/;

/**
 * The instant that was written; undefined where none was, `skipped` where the clocks of the zone leave the time out. A
 * time that they show twice is the later one: nobody's time is cut short by it.
 */
function instantOf(text: string): string | 'skipped' | undefined {
  const [, local, timeZone] = inZone.exec(text) ?? [];
  if (local !== undefined && timeZone !== undefined) {
    if (!LocalTime.safeParse(local).success || !isTimeZone(timeZone)) return undefined;
    const instant = instantsAt(local, timeZone).at(-1);
    return instant === undefined ? 'skipped' : comparable(instant);
  }
  return WrittenInstant.safeParse(text).success ? comparable(new Date(text).toISOString()) : undefined;
}

/** Instants are compared as text; an offset can carry one beyond the year 9999. */
const comparable = (instant: string): string | undefined => (Instant.safeParse(instant).success ? instant : undefined);

/** An instant as people and programs write it: with `Z`, an offset or a zone, with or without seconds; never without any. */
export const GivenInstant = z.pipe(
  z.string().check(
    z.refine((text) => instantOf(text) !== undefined, { abort: true, params: { rule: 'not-an-instant' } }),
    z.refine((text) => instantOf(text) !== 'skipped', { params: { rule: 'skipped-time' } }),
  ),
  z.transform((text) => instantOf(text) ?? text),
);
