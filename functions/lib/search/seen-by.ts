import { setImmediate } from 'node:timers/promises';
import type { Procedure, Reader } from '#workflows/procedure/procedure.ts';
import type { IndexedEvents, Seen } from './indexed-events.ts';
import type { Fit } from './values.ts';

/** So long the thread is kept from others, which the embedded edition has but one of. */
const longestMs = 8;

/** What it takes to know what a reader sees. */
export type Seeing = { readonly events: IndexedEvents; readonly modules: readonly Procedure[] };

/**
 * What a reader sees of each case, by its number; undefined where they may not read it. Nothing waits between the last look at a case and the answer,
 * so that one that has changed meanwhile is not taken for what it was.
 */
export async function seenBy({ events, modules }: Seeing, reader: Reader): Promise<(Seen | undefined)[]> {
  const { known, make } = events.sights.of(reader);
  const seen = (): (Seen | undefined)[] | undefined => {
    let sinceMs: number | undefined;
    const mayRead = readableBy(reader, modules, events);
    const all: (Seen | undefined)[] = [];
    for (const each of events.cases) {
      if (each === undefined || !mayRead(each.lists)) all.push(undefined);
      else if (each.byAll !== undefined) all.push(each.byAll);
      else {
        const sight = known(each.indexed);
        if (sight === undefined) {
          sinceMs ??= performance.now();
          if (performance.now() - sinceMs > longestMs) return undefined;
        }
        all.push(sight ?? make(each.indexed));
      }
    }
    return all;
  };
  for (;;) {
    const all = seen();
    if (all !== undefined) return all;
    await setImmediate();
  }
}

/** Cases stand in few combinations of lists: each is asked once. */
function readableBy(reader: Reader, modules: readonly Procedure[], { vocabulary }: IndexedEvents): Fit {
  const theirs = new Map(
    modules.map((module) => [module.id, module.listsFor(reader, undefined).map((list) => `\n${list}\n`)] as const),
  );
  return vocabulary.lists.where((standsIn) => {
    const lists = theirs.get(standsIn.slice(0, standsIn.indexOf('\n'))) ?? [];
    return lists.some((list) => standsIn.includes(list));
  });
}
