import { costOfWork, nextWorkCosts } from './cost.ts';
import type { OpenWork, Places, Table } from './table.ts';

/** An assignment that is there at once: each seat in turn goes to whoever costs the least. What is given is never worse than this. */
export function greedy({ works, loads, most }: Table): Places {
  const after = [...loads];
  return works.map((work) => {
    const chosen: number[] = [];
    while (chosen.length < work.seats) {
      const next = cheapest(work, chosen, after, most);
      if (next === undefined) break;
      chosen.push(next);
      after[next] = (after[next] ?? 0) + 1;
    }
    return chosen;
  });
}

function cheapest(
  work: OpenWork,
  chosen: readonly number[],
  loads: readonly number[],
  most: readonly number[],
): number | undefined {
  const costs = loads.map((load, person) =>
    work.mayTake[person] === true && !chosen.includes(person) && load < (most[person] ?? 0)
      ? costOfWork(work, [...chosen, person]) + nextWorkCosts(load)
      : Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...costs);
  return Number.isFinite(least) ? costs.indexOf(least) : undefined;
}
