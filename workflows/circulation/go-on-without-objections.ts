import { isBlocking } from '#schemas/position.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { circulate } from './circulate.ts';
import { standingOf } from './consensus.ts';
import type { Circulating } from './schemas/state.ts';
import { type RoundProceedings, roundOf, type Setup } from './setup.ts';

/**
 * With the last objection gone there is consensus if every entitled party has stated a position. Otherwise the same
 * version goes round again: the silence was broken before those who had said nothing had their full time, and consensus
 * comes early only from all (design §3).
 */
export function goOnWithoutObjections<S extends Circulating>(
  setup: Setup<S>,
  proceedings: RoundProceedings<S>,
  network: Directory,
): void {
  const { state } = proceedings;
  const round = roundOf(state);
  if (Object.values(state.positions).some((stated) => isBlocking(stated.position))) return;
  const { positions, silent, recused } = standingOf(state, round, false);
  if (silent.length > 0) {
    circulate(setup, proceedings, network);
    return;
  }
  const data = { version: round.version, basis: 'objections-lifted', positions, silent, recused } as const;
  proceedings.record({ type: 'consensus-reached', data }, { system: 'rules' });
  setup.agreed(proceedings, { version: round.version }, { system: 'rules' });
}
