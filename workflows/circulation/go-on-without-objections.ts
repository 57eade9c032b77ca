import { isBlocking } from '#schemas/position.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { agreementOf } from './agreement.ts';
import { circulate } from './circulate.ts';
import { standingOf } from './consensus.ts';
import { isAboveFloor } from './floor.ts';
import type { Circulating, Round, StatedPosition } from './schemas/state.ts';
import { type RoundProceedings, roundOf, type Setup } from './setup.ts';

/**
 * With the last objection gone there is consensus if every entitled party has stated a position and enough are left in the
 * count. Otherwise the same
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
  if (Object.values(state.positions).some((stated) => isInTheWay(stated, round))) return;
  const standing = standingOf(state, round, false);
  const { positions, silent, recused } = standing;
  if (silent.length > 0 || !isAboveFloor(state, round, recused)) {
    circulate(setup, proceedings, network);
    return;
  }
  const data = { version: round.version, basis: 'objections-lifted', positions, silent, recused } as const;
  proceedings.record({ type: 'consensus-reached', data }, { system: 'rules' });
  setup.agreed(proceedings, agreementOf(state, standing, { version: round.version }), { system: 'rules' });
}

/** An objection that was entered for a party is in the way too, unless members have to speak for themselves. */
const isInTheWay = ({ position, unconfirmed = false }: StatedPosition, round: Pick<Round, 'unconfirmed'>): boolean =>
  isBlocking(position) && !(unconfirmed && round.unconfirmed === 'silence');
