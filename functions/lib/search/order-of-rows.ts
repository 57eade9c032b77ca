import type { EventRows } from './event-rows.ts';

/** Rows by when their events were, the latest last: what comes is mostly the latest, and moves nothing. */
export class OrderOfRows {
  readonly #rows: EventRows;
  #order = new Int32Array(0);
  #size = 0;

  constructor(rows: EventRows) {
    this.#rows = rows;
  }

  get size(): number {
    return this.#size;
  }

  at(number: number): number {
    return this.#order[number] as number;
  }

  add(rows: readonly number[]): void {
    const came = rows.map((row) => ({ row, place: this.#rows.placeOf(row) })).sort(byPlace);
    let end = this.#size;
    this.#size += came.length;
    if (this.#order.length < this.#size) {
      const grown = new Int32Array(this.#size * 2);
      grown.set(this.#order.subarray(0, end));
      this.#order = grown;
    }
    for (let left = came.length - 1; left >= 0; left -= 1) {
      const { row, place } = came[left] as Placed;
      const at = this.#countBefore(end, (other) => this.#rows.placeOf(other) < place);
      this.#order.copyWithin(at + left + 1, at, end);
      this.#order[at + left] = row;
      end = at;
    }
  }

  /** How many stand before a place in the one order of all. */
  countBeforePlace(place: string): number {
    return this.#countBefore(this.#size, (row) => this.#rows.placeOf(row) < place);
  }

  /** How many were before an instant. */
  countBeforeInstant(instant: string): number {
    return this.#countBefore(this.#size, (row) => this.#rows.at(row) < instant);
  }

  #countBefore(end: number, isBefore: (row: number) => boolean): number {
    let [from, to] = [0, end];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isBefore(this.at(middle))) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

type Placed = { readonly row: number; readonly place: string };

function byPlace(one: Placed, other: Placed): number {
  if (one.place === other.place) return 0;
  return one.place < other.place ? -1 : 1;
}
