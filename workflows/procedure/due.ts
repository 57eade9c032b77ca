import type { Due } from '#schemas/civil-date.ts';
import { fallsDueAt } from '#schemas/zoned-time.ts';

/** The instant from which something is overdue: a day is over when it is in `timeZone`. */
export const fallsDueOf = (due: Due | undefined, timeZone: string): string | undefined =>
  due === undefined ? undefined : fallsDueAt(due, timeZone);
