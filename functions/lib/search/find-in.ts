import { setImmediate } from 'node:timers/promises';
import type { Found, FoundCount, IndexFilters } from '#schemas/search.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Procedure, Reader } from '#workflows/procedure/procedure.ts';
import type { IndexedCase } from './indexed-case.ts';
import { matchesOf } from './matches.ts';
import { placeOfEvent, type SearchedEvent } from './searched-event.ts';
import type { Sights } from './sights.ts';

/** So long the thread is kept from others, which the embedded edition has but one of. */
export const longestMs = 8;

/** What it takes to know what a reader sees. */
export type Seeing = {
  readonly cases: ReadonlyMap<string, IndexedCase>;
  readonly sights: Sights;
  readonly modules: readonly Procedure[];
};

type Question = Seeing & {
  /** The latest first. */
  readonly events: readonly SearchedEvent[];
  readonly network: Directory;
  /** Undefined for somebody without a role, who finds nothing. */
  readonly reader: Reader | undefined;
  readonly filters: IndexFilters;
  readonly after: string | undefined;
  readonly limit: number;
};

/**
 * Looks through all events. Only what is the reader's is looked at: an event of a case that is not theirs, or that is left out for
 * them, is neither found nor counted, and where something of it is left out, nothing is found by that.
 */
export async function findIn({ events, after, limit, reader, ...question }: Question): Promise<Found> {
  const hits: Found['hits'][number][] = [];
  if (reader === undefined) return { hits, total: 0, counts: [] };
  const counted = new Counted();
  const seen = seenBy(question, reader);
  const { ofCase, ofEvent } = matchesOf(question.filters, question.network);
  let [total, last, isMore, sinceMs] = [0, undefined as SearchedEvent | undefined, false, performance.now()];
  for (let number = 0; number < events.length; number += 1) {
    const each = events[number] as SearchedEvent;
    if (number % 64 === 0 && performance.now() - sinceMs > longestMs) {
      await setImmediate();
      sinceMs = performance.now();
    }
    const found = seen(each);
    if (found === undefined || !ofCase(found.known) || !ofEvent(found.event)) continue;
    total += 1;
    counted.add(found.known.procedure, found.event.type);
    if (after !== undefined && placeOfEvent(each) >= after) continue;
    if (hits.length === limit) isMore = true;
    else {
      hits.push({ caseId: each.caseId, seq: each.seq });
      last = each;
    }
  }
  const goesOn = isMore && last !== undefined ? { goesOnAfter: placeOfEvent(last) } : {};
  return { hits, total, counts: counted.all(), ...goesOn };
}

/** Kinds of events, each with how many there are. */
class Counted {
  readonly #byProcedure = new Map<string, Map<string, number>>();

  add(procedure: string, type: string): void {
    let byType = this.#byProcedure.get(procedure);
    if (byType === undefined) {
      byType = new Map();
      this.#byProcedure.set(procedure, byType);
    }
    byType.set(type, (byType.get(type) ?? 0) + 1);
  }

  all(): FoundCount[] {
    return [...this.#byProcedure].flatMap(([procedure, byType]) =>
      [...byType].map(([type, count]) => ({ procedure, type, count })),
    );
  }
}

/** What a reader sees of an event; undefined where they see nothing of it. */
export function seenBy({ cases, sights, modules }: Seeing, reader: Reader) {
  const lists = new Map(
    modules.map((module) => [module.id, module.listsFor(reader, undefined).map((list) => `\n${list}\n`)] as const),
  );
  const sightOf = sights.of(reader);
  const mayRead = ({ module, lists: standsIn }: IndexedCase): boolean =>
    lists.get(module.id)?.some((list) => standsIn.includes(list)) ?? false;
  const readable = new Map<string, IndexedCase | undefined>();
  return (event: SearchedEvent) => {
    const { caseId } = event;
    if (!readable.has(caseId)) {
      const found = cases.get(caseId);
      readable.set(caseId, found !== undefined && mayRead(found) ? found : undefined);
    }
    const indexed = readable.get(caseId);
    if (indexed === undefined) return undefined;
    if (indexed.packed === undefined) return { known: indexed, event };
    const sight = sightOf(indexed);
    const own = sight.events.get(event.seq);
    return own && { known: sight.known, event: own };
  };
}
