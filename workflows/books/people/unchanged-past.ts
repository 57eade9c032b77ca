import type { CivilDate } from '#schemas/civil-date.ts';
import { isSame } from '#workflows/network/entered-people.ts';
import type { Interval } from '#workflows/network/interval.ts';

/** What of dated rows held before a day; whatever holds on is cut off there. */
const heldBefore = <T extends Interval>(rows: readonly T[], day: CivilDate): T[] =>
  rows
    .filter(({ from }) => from < day)
    .map((row) => ({ ...row, until: row.until !== undefined && row.until < day ? row.until : day }));

const inOrder = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/**
 * Whether two states of dated rows say the same of all days before `today`: cases were decided by it. What holds may end today at the earliest, and
 * what is new begin then.
 */
export const isSamePast = <T extends Interval>(was: readonly T[], now: readonly T[], today: CivilDate): boolean =>
  isSame(inOrder(heldBefore(was, today)), inOrder(heldBefore(now, today)));

/** Of dated rows, the days from `today` on upon which something begins or ends that the others do not have alike; the first first. */
export function daysOfChange<T extends Interval>(
  was: readonly T[],
  now: readonly T[],
  today: CivilDate,
): [CivilDate, ...CivilDate[]] {
  const [before, after] = [inOrder(was), inOrder(now)];
  const changed = [
    ...was.filter((row) => !after.includes(JSON.stringify(row))),
    ...now.filter((row) => !before.includes(JSON.stringify(row))),
  ];
  const ends = changed.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  const [first = today, ...others] = [...new Set([today, ...ends.filter((day) => day > today)])].sort();
  return [first, ...others];
}
