import { EventRows, Vocabulary } from './event-rows.ts';
import type { IndexedCase } from './indexed-case.ts';
import { OrderOfRows } from './order-of-rows.ts';
import type { SearchedCase, SearchedEvent } from './searched-event.ts';
import { Sights } from './sights.ts';

/** What somebody sees of a case: of its events the rows that are theirs, by their numbers, where not everybody sees the same. */
export type Seen = {
  readonly known: SearchedCase;
  readonly rows: EventRows;
  readonly own: readonly number[] | undefined;
};

type Held = {
  readonly indexed: IndexedCase;
  /** The number of its lists. */
  readonly lists: number;
  /** Undefined where not everybody sees the same. */
  readonly byAll: Seen | undefined;
};

/** All events of all cases, and what each reader sees of those of which not everybody sees the same. */
export class IndexedEvents {
  readonly vocabulary = new Vocabulary();
  readonly rows = new EventRows(this.vocabulary);
  readonly order = new OrderOfRows(this.rows);
  readonly sights = new Sights(this.vocabulary);
  readonly #cases: (Held | undefined)[] = [];
  /** Rows of each case by the numbers of its events. */
  readonly #rowsOf: number[][] = [];

  /** By the numbers that rows have of them. */
  get cases(): readonly (Held | undefined)[] {
    return this.#cases;
  }

  versionOf(caseId: string): number {
    return this.#cases[this.vocabulary.cases.knownAs(caseId)]?.indexed.version ?? 0;
  }

  /** Takes cases in, or what they have become. */
  keep(found: readonly { readonly indexed: IndexedCase; readonly events: readonly SearchedEvent[] }[]): void {
    const came: number[] = [];
    for (const { indexed, events } of found) {
      const number = this.vocabulary.cases.numberOf(indexed.caseId);
      const { module, lists, known, packed } = indexed;
      this.#cases[number] = {
        indexed,
        lists: this.vocabulary.lists.numberOf(`${module.id}${lists}`),
        byAll: packed === undefined ? { known, rows: this.rows, own: undefined } : undefined,
      };
      this.#rowsOf[number] ??= [];
      const rows = this.#rowsOf[number];
      for (const event of events) {
        const row = rows[event.seq];
        if (row !== undefined) this.rows.renew(row, module.id, event);
        else {
          const added = this.rows.add(module.id, event);
          rows[event.seq] = added;
          came.push(added);
        }
      }
    }
    this.order.add(came);
  }

  /** A case that is not there any more has no readers. */
  forget(caseId: string): void {
    const number = this.vocabulary.cases.knownAs(caseId);
    if (number in this.#cases) this.#cases[number] = undefined;
  }
}
