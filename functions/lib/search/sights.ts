import type { Reader } from '#workflows/procedure/procedure.ts';
import { sha256 } from '../hash.ts';
import { EventRows, type Vocabulary } from './event-rows.ts';
import { type IndexedCase, unpacked } from './indexed-case.ts';
import { type SearchedCase, searchedCase, searchedEvents } from './searched-event.ts';

/** What one reader sees of a case of which not everybody sees the same: the rows of its events by their numbers. */
export type Sight = { readonly known: SearchedCase; readonly rows: EventRows; readonly own: readonly number[] };

type Kept = { readonly rows: EventRows; readonly sights: Map<string, Sight & { readonly version: number }> };

/** So many readers are remembered, those who asked last. */
const mostReaders = 50;

/** What readers see, remembered as long as neither the case nor what the reader is has changed. */
export class Sights {
  readonly #vocabulary: Vocabulary;
  readonly #readers = new Map<string, Kept>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** How this reader sees cases: what is remembered, and what has to be made. */
  of(reader: Reader): {
    readonly known: (of: IndexedCase) => Sight | undefined;
    readonly make: (of: IndexedCase) => Sight;
  } {
    const key = keyOf(reader);
    const kept = this.#readers.get(key) ?? { rows: new EventRows(this.#vocabulary), sights: new Map() };
    this.#readers.delete(key);
    this.#readers.set(key, kept);
    if (this.#readers.size > mostReaders) this.#readers.delete(this.#readers.keys().next().value as string);
    return {
      known: ({ caseId, version }) => {
        const sight = kept.sights.get(caseId);
        return sight?.version === version ? sight : undefined;
      },
      make: (indexed) => seen(indexed, reader, kept),
    };
  }
}

function seen({ module, caseId, version, packed }: IndexedCase, reader: Reader, { rows, sights }: Kept): Sight {
  if (packed === undefined) throw new Error(`Everybody sees the same of ${caseId}`);
  const [state, history] = unpacked(packed);
  const known = searchedCase(module.id, module.stateFor(reader, state));
  const before = sights.get(caseId)?.own ?? [];
  const own: number[] = [];
  for (const event of searchedEvents(module, caseId, module.historyFor(reader, state, history))) {
    const row = before[event.seq];
    if (row === undefined) own[event.seq] = rows.add(module.id, event);
    else {
      rows.renew(row, module.id, event);
      own[event.seq] = row;
    }
  }
  const sight = { known, rows, own, version };
  sights.set(caseId, sight);
  return sight;
}

/**
 * Who somebody is at this moment, and who everybody else is: what of a case is theirs may follow from both. Roles begin and end at
 * instants, so nothing is remembered into the next hour.
 */
const keyOf = ({ person, capacities, network, at }: Reader): string =>
  sha256(
    JSON.stringify([person, capacities, at.slice(0, 13), network.settingsVersion, network.people(), network.bodies()]),
  );
