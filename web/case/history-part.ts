import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import { condensed, type Entry } from './condensed.ts';

/** How many entries one page shows: a matter may come to hundreds, and whoever is on a slow line waits for each. */
export const entriesAtOnce = 40;

/** A part of a history, the newest entry first. */
export interface HistoryPart {
  readonly entries: readonly Entry[];
  /** Entries that stand before these, and after them. */
  readonly newer: number;
  readonly older: number;
  /** The newest entry of the part that follows, and of the one that comes before. */
  readonly next: number | undefined;
  readonly previous: number | undefined;
}

/**
 * The part that an event stands in; the newest one, if there is no such event.
 * @param event its number in the history of the case
 */
export function historyPart(history: readonly ToldEvent[], event: number | undefined): HistoryPart {
  const all = condensed(history).toReversed();
  const found = all.findIndex(
    ({ seq, standsFor }) => seq === event || (event !== undefined && standsFor.includes(event)),
  );
  const from = Math.floor(Math.max(found, 0) / entriesAtOnce) * entriesAtOnce;
  const to = from + entriesAtOnce;
  return {
    entries: all.slice(from, to),
    newer: from,
    older: Math.max(all.length - to, 0),
    next: all[to]?.seq,
    previous: from === 0 ? undefined : all[from - entriesAtOnce]?.seq,
  };
}

/** The numbers of the events that a part tells of. */
export const eventsOf = ({ entries }: HistoryPart): ReadonlySet<number> =>
  new Set(entries.flatMap(({ seq, standsFor }) => [seq, ...standsFor]));
