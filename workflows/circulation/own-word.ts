import type { StatedPosition } from './schemas/state.ts';

/** What the party itself stated, underneath an entry that it has not confirmed. */
export function ownWord(stated: StatedPosition | undefined): StatedPosition | undefined {
  return stated?.unconfirmed ? stated.replaces : stated;
}
