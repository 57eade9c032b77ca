import type { Reader } from '#workflows/procedure/procedure.ts';
import { sha256 } from '../hash.ts';
import { type IndexedCase, unpacked } from './indexed-case.ts';
import { type Names, type SearchedCase, type SearchedEvent, searchedCase, searchedEvents } from './searched-event.ts';

/** What one reader sees of a case of which not everybody sees the same: its events by their numbers. */
export type Sight = { readonly known: SearchedCase; readonly events: ReadonlyMap<number, SearchedEvent> };

type Kept = { readonly version: number; readonly sight: Sight };

/** So many readers are remembered, those who asked last. */
const mostReaders = 50;

/** What readers see, remembered as long as neither the case nor what the reader is has changed. */
export class Sights {
  readonly #names: Names;
  readonly #readers = new Map<string, Map<string, Kept>>();

  constructor(names: Names) {
    this.#names = names;
  }

  /** How this reader sees cases. */
  of(reader: Reader): (indexed: IndexedCase) => Sight {
    const key = keyOf(reader);
    const kept = this.#readers.get(key) ?? new Map<string, Kept>();
    this.#readers.delete(key);
    this.#readers.set(key, kept);
    if (this.#readers.size > mostReaders) this.#readers.delete(this.#readers.keys().next().value as string);
    return (indexed) => {
      const found = kept.get(indexed.caseId);
      if (found?.version === indexed.version) return found.sight;
      const sight = this.#see(indexed, reader);
      kept.set(indexed.caseId, { version: indexed.version, sight });
      return sight;
    };
  }

  #see({ module, caseId, packed }: IndexedCase, reader: Reader): Sight {
    if (packed === undefined) throw new Error(`Everybody sees the same of ${caseId}`);
    const [state, history] = unpacked(packed);
    const seen = module.historyFor(reader, state, history);
    return {
      known: searchedCase(module.id, module.stateFor(reader, state)),
      events: new Map(searchedEvents(module, caseId, seen, this.#names).map((event) => [event.seq, event])),
    };
  }
}

/**
 * Who somebody is at this moment, and who everybody else is: what of a case is theirs may follow from both. Roles begin and end at
 * instants, so nothing is remembered into the next hour.
 */
const keyOf = ({ person, capacities, network, at }: Reader): string =>
  sha256(
    JSON.stringify([person, capacities, at.slice(0, 13), network.settingsVersion, network.people(), network.bodies()]),
  );
