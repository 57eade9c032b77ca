import { isBlocking } from '#schemas/position.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { circulate } from './circulate.ts';
import type { Proceedings } from './proceedings.ts';
import { standingOf } from './rules/consensus.ts';

/**
 * With the last objection gone there is consensus if every entitled party has stated a position. Otherwise the same
 * version goes round again: the silence was broken before those who had said nothing had their full time, and consensus
 * comes early only from all (design §3).
 */
export function goOnWithoutObjections(proceedings: Proceedings, network: Directory): void {
  const { state, round } = proceedings;
  if (Object.values(state.positions).some((stated) => isBlocking(stated.position))) return;
  const { positions, silent, recused } = standingOf(state, round, false);
  if (silent.length > 0) {
    circulate(proceedings, network);
    return;
  }
  const data = { version: round.version, basis: 'objections-lifted', positions, silent, recused } as const;
  proceedings.record({ type: 'consensus-reached', data }, { system: 'rules' });
  const adopted = { version: round.version, basis: 'consensus' } as const;
  proceedings.record({ type: 'decision-adopted', data: adopted }, { system: 'rules' });
}
