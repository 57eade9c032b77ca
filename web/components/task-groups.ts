import type { ListedTask } from '#schemas/api.ts';
import { isDay } from '#schemas/civil-date.ts';

/** When a task is due, as seen from now: what is late first, what has no deadline last. */
export const urgencies = ['overdue', 'week', 'later', 'undated'] as const;
export type Urgency = (typeof urgencies)[number];

type Seen = { readonly now: string; readonly timeZone: string };

const weekMs = 7 * 24 * 3_600_000;

/** A day is over when the reader's own day is a later one, and an instant when it has come. */
export function urgencyOf({ dueAt }: Pick<ListedTask, 'dueAt'>, { now, timeZone }: Seen): Urgency {
  if (dueAt === null) return 'undated';
  const inAWeek = new Date(Date.parse(now) + weekMs).toISOString();
  const [present, soon] = isDay(dueAt) ? [dayIn(timeZone, now), dayIn(timeZone, inAWeek)] : [now, inAWeek];
  if (isDay(dueAt) ? dueAt < present : dueAt <= present) return 'overdue';
  return dueAt <= soon ? 'week' : 'later';
}

/** Sweden writes days as ISO 8601 does. */
const dayIn = (timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
