import type { ModelData, VariableType } from 'highs';
import { emptySeatCosts, nextWorkCosts, openThemeCosts } from './cost.ts';
import type { Table } from './table.ts';

export type Pair = { readonly work: number; readonly person: number };

/** The integer programme, and what its first columns say: that a person takes a work. */
export type Programme = { readonly data: ModelData; readonly pairs: readonly Pair[] };

const isContinuous: VariableType = 0;
const isInteger: VariableType = 1;

/**
 * Everybody who may take a work has a column of 0 or 1; an empty seat and an open theme have one each, and so has each work
 * that is one more for somebody: as each of these costs more than the one before, they are taken in order.
 */
export function modelOf({ works, loads, most }: Table): Programme {
  const columns = new Columns();
  const loadRows = loads.map(() => columns.row(0, 0));
  const pairs: Pair[] = [];
  const rows = works.map(({ seats, themes }) => ({
    seats: columns.row(seats, seats),
    themes: Array.from({ length: themes }, () => columns.row(1, Number.POSITIVE_INFINITY)),
  }));
  for (const [work, { covers, mayTake }] of works.entries())
    for (const [person, bits] of covers.entries()) {
      if (mayTake[person] !== true || (loads[person] ?? 0) >= (most[person] ?? 0)) continue;
      const covered = rows[work]?.themes.filter((_, theme) => (bits & (1 << theme)) !== 0) ?? [];
      columns.add(isInteger, 0, 1, [rows[work]?.seats, loadRows[person], ...covered]);
      pairs.push({ work, person });
    }
  for (const { seats, themes } of rows) {
    columns.add(isContinuous, emptySeatCosts, columns.upperOf(seats), [seats]);
    for (const theme of themes) columns.add(isContinuous, openThemeCosts, 1, [theme]);
  }
  for (const [person, load] of loads.entries())
    for (let next = load; next < (most[person] ?? 0); next += 1)
      columns.add(isContinuous, nextWorkCosts(next), 1, [loadRows[person]], -1);
  return { data: columns.data(), pairs };
}

/** Columns of a sparse matrix, as they come. */
class Columns {
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #costs: number[] = [];
  readonly #upper: number[] = [];
  readonly #types: VariableType[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  row(lower: number, upper: number): number {
    this.#rowUpper.push(upper);
    return this.#rowLower.push(lower) - 1;
  }

  upperOf(row: number): number {
    return this.#rowUpper[row] ?? 0;
  }

  add(type: VariableType, cost: number, upper: number, rows: readonly (number | undefined)[], value = 1): void {
    this.#types.push(type);
    this.#costs.push(cost);
    this.#upper.push(upper);
    for (const row of rows) {
      if (row === undefined) continue;
      this.#indices.push(row);
      this.#values.push(value);
    }
    this.#starts.push(this.#indices.length);
  }

  data(): ModelData {
    const [numRows, numCols] = [this.#rowLower.length, this.#costs.length];
    return {
      numRows,
      numCols,
      colCost: this.#costs,
      colLower: this.#costs.map(() => 0),
      colUpper: this.#upper,
      rowLower: this.#rowLower,
      rowUpper: this.#rowUpper,
      matrix: {
        format: 'csc',
        numRows,
        numCols,
        starts: this.#starts,
        indices: this.#indices,
        values: this.#values,
      },
      integrality: this.#types,
    };
  }
}
