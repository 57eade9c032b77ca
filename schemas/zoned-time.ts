import { type CivilDate, type Due, isDay } from './civil-date.ts';

const dayMs = 86_400_000;

/** Those that the runtime was seen to know: asking it costs about 0.05 ms, and a roster asks for each person. */
const known = new Set<string>();

/** Whether the runtime knows the zone. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  known.add(name);
  return true;
}

/**
 * The instants at which the clocks of `timeZone` show `local` (`2027-03-28T02:30`), the earlier first: none where clocks
 * are put forward over it, two where they are put back. No zone changes its offset twice within a day (as in Temporal's
 * GetNamedTimeZoneEpochNanoseconds), so what holds a day before and a day after is all that can hold.
 */
export function instantsAt(local: string, timeZone: string): string[] {
  const asUtcMs = Date.parse(`${local}Z`);
  return offsetsAround(asUtcMs, timeZone)
    .map((offsetMs) => asUtcMs - offsetMs)
    .filter((atMs) => offsetMsOf(timeZone, atMs) === asUtcMs - atMs)
    .sort((one, other) => one - other)
    .map(iso);
}

/** What the clocks of `timeZone` show at the instant, as a date-and-time field holds it; seconds only where there are any. */
export const localTime = (instant: string, timeZone: string): string =>
  iso(Date.parse(instant) + offsetMsOf(timeZone, Date.parse(instant))).replace(/(:00)?(\.000)?Z$/, '');

/** The instant at which the day is over in `timeZone`: that at which the next one begins there. */
export const endOfDay = (day: CivilDate, timeZone: string): string =>
  beginsAt(Date.parse(`${day}T00:00:00.000Z`) + dayMs, timeZone);

export const startOfDay = (day: CivilDate, timeZone: string): string =>
  beginsAt(Date.parse(`${day}T00:00:00.000Z`), timeZone);

function beginsAt(midnightAsUtcMs: number, timeZone: string): string {
  const [midnight] = instantsAt(iso(midnightAsUtcMs).slice(0, -1), timeZone);
  // Clocks that are put forward at midnight never show it: the day begins when they are.
  return midnight ?? iso(midnightAsUtcMs - (offsetsAround(midnightAsUtcMs, timeZone)[0] ?? 0));
}

/** The instant at which something is overdue: that which was given, or the end of its day. */
export const fallsDueAt = (due: Due, timeZone: string): string => (isDay(due) ? endOfDay(due, timeZone) : due);

const iso = (atMs: number): string => new Date(atMs).toISOString();

/** The offset of the day before, and that of the day after where it is another. */
const offsetsAround = (asUtcMs: number, timeZone: string): number[] => [
  ...new Set([asUtcMs - dayMs, asUtcMs + dayMs].map((atMs) => offsetMsOf(timeZone, atMs))),
];

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of the zone are ahead of UTC. */
function offsetMsOf(timeZone: string, atMs: number): number {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
  formats.set(timeZone, format);
  const name = format.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // `GMT`, `GMT+05:30`; with seconds before zones were rounded to minutes.
  const [, sign, ...parts] = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return (sign === '-' ? -1 : 1) * ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
