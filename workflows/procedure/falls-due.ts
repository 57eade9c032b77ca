import type { Due } from '#schemas/civil-date.ts';
import type { IndexEntry } from './projections.ts';

/** Where a case stands at each instant and day at which something of it falls due, the earliest first. */
export const dueList = 'due';

/**
 * A row for each instant or day, whatever falls due then, and nothing of it said: whoever looks at one reads the case, as
 * far as it is theirs. Unlike in other lists its places move, with what is put off.
 */
export const placesByDue = (dues: readonly (Due | null | undefined)[]): IndexEntry[] =>
  [...new Set(dues)]
    .flatMap((key) => (key === undefined || key === null ? [] : [{ list: dueList, key }]))
    .sort(earliest);

const earliest = (one: IndexEntry, other: IndexEntry): number => (one.key < other.key ? -1 : 1);
