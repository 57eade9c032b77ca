import type { OpenWork, Places, Table } from './table.ts';

/**
 * What an assignment costs. A seat that nobody takes weighs more than any theme, a theme that nobody covers more than any
 * unevenness; what people have counts by its square, so that the next work costs the most where most is already.
 */
export const emptySeatCosts = 10_000;
export const openThemeCosts = 1_000;

/** What one work more costs somebody who has so many. */
export const nextWorkCosts = (load: number): number => 2 * load + 1;

export function costOf({ works, loads }: Table, places: Places): number {
  const ofWorks = works.reduce((sum, work, place) => sum + costOfWork(work, places[place] ?? []), 0);
  const after = [...loads];
  for (const person of places.flat()) after[person] = (after[person] ?? 0) + 1;
  return after.reduce((sum, load, person) => sum + load ** 2 - (loads[person] ?? 0) ** 2, ofWorks);
}

export const costOfWork = ({ seats, themes, covers }: OpenWork, people: readonly number[]): number =>
  emptySeatCosts * (seats - people.length) +
  openThemeCosts * (themes - bitsIn(people.reduce((bits, person) => bits | (covers[person] ?? 0), 0)));

export function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
