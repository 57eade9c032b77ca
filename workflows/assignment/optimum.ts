import type { Highs, Model } from 'highs';
import { costOf } from './cost.ts';
import { greedy } from './greedy.ts';
import { modelOf, type Pair } from './model.ts';
import type { Optimum, Problem } from './problem.ts';
import { type Places, type Table, tableOf } from './table.ts';

/** Seconds for each of the attempts, after which the best that was found is given: less together than whoever asks waits. */
const mostSeconds = { relaxed: 12, undecided: 6, all: 6 } as const;

/** Costs are whole numbers: what the solver says may be off by so much. */
const tolerance = 1e-4;

/**
 * The assignment that costs the least (`cost.ts`); the same problem always has the same one. Solved with fractions first, which
 * gives a bound and leaves few works undecided; then these in whole numbers; and all, where that is not as good as the bound
 * (ADR 23: at 500 works a third of the time of the whole programme at once).
 */
export function optimumOf(problem: Problem, highs: Highs): Optimum {
  const table = tableOf(problem);
  const { data, pairs } = modelOf(table);
  const attempts: Places[] = [greedy(table)];
  const best = (bound: number): Optimum => cheapestOf(problem, table, attempts, bound);
  if (pairs.length === 0) return best(costOf(table, []));
  const { integrality = [], ...continuous } = data;
  return highs.withModel(continuous, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.99 });
    const relaxed = run(model, mostSeconds.relaxed);
    if (!isSolved(highs, model)) return best(0);
    const bound = Math.max(0, Math.ceil(model.getObjectiveValue() - tolerance));
    const undecided = new Set(pairs.flatMap(({ work }, column) => (isWhole(relaxed[column]) ? [] : [work])));

    model.changeColsIntegrality({ kind: 'range', from: 0, to: data.numCols - 1 }, integrality);
    fix(model, pairs, (pair, column) => (undecided.has(pair.work) ? undefined : Math.round(relaxed[column] ?? 0)));
    attempts.push(placesOf(table, pairs, run(model, mostSeconds.undecided)));
    const found = best(bound);
    if (found.cost <= bound) return found;

    fix(model, pairs, () => undefined);
    attempts.push(placesOf(table, pairs, run(model, mostSeconds.all)));
    return best(Math.max(bound, Math.ceil(Number(model.info.get('mip_dual_bound')) - tolerance)));
  });
}

function run(model: Model, seconds: number): Float64Array {
  model.zeroAllClocks();
  model.options.set('time_limit', seconds);
  model.run();
  return model.getSolution().colValue;
}

const isSolved = (highs: Highs, model: Model): boolean =>
  model.getModelStatus() === highs.constants.modelStatus.optimal;

/** Fixes pairs to a value, or leaves them free where there is none. */
function fix(model: Model, pairs: readonly Pair[], fixedAt: (pair: Pair, column: number) => number | undefined): void {
  const values = pairs.map(fixedAt);
  model.changeColsBounds(
    { kind: 'range', from: 0, to: pairs.length - 1 },
    values.map((value) => value ?? 0),
    values.map((value) => value ?? 1),
  );
}

const isWhole = (value = 0): boolean => Math.abs(value - Math.round(value)) < tolerance;

/** What the solver took, unless it has no solution yet: then no column is what it should be. */
function placesOf({ works, loads, most }: Table, pairs: readonly Pair[], values: Float64Array): Places {
  const places = works.map((): number[] => []);
  const after = [...loads];
  for (const [column, { work, person }] of pairs.entries()) {
    const [seats, load] = [works[work]?.seats ?? 0, after[person] ?? 0];
    const taken = places[work] ?? [];
    if ((values[column] ?? 0) < 0.5 || taken.length >= seats || load >= (most[person] ?? 0)) continue;
    taken.push(person);
    after[person] = load + 1;
  }
  return places;
}

function cheapestOf({ works }: Problem, table: Table, attempts: readonly Places[], bound: number): Optimum {
  const costs = attempts.map((places) => costOf(table, places));
  const cost = Math.min(...costs);
  const places = attempts[costs.lastIndexOf(cost)] ?? [];
  const chosen = (id: string): string[] =>
    (places[table.workIds.indexOf(id)] ?? []).flatMap((person) => table.personIds[person] ?? []);
  const assignment = Object.fromEntries(works.map(({ id, pinned }) => [id, [...pinned, ...chosen(id)]]));
  return { assignment, cost, bound };
}
