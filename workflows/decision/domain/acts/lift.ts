import { isBlocking } from '#schemas/position.ts';
import { circulate } from '../circulate.ts';
import type { Hearing } from '../hearing.ts';
import { standingOf } from '../rules/consensus.ts';

/**
 * An objector lifts its objection, or says that it stands; nobody else can. With the last objection gone there is
 * consensus if every entitled party has stated a position. Otherwise the same version goes round again: the silence was
 * broken before those who had said nothing had their full time, and consensus comes early only from all (design §3).
 */
export function lift({ act, task, proceedings, surroundings }: Hearing<'lift'>): void {
  const party = task.party ?? '';
  const { reason } = act;
  if (act.choice === 'maintain') {
    proceedings.record({ type: 'objection-maintained', data: { party, reason } });
    return;
  }
  proceedings.record({ type: 'objection-lifted', data: { party, reason } });
  const { state, round } = proceedings;
  if (Object.values(state.positions).some((stated) => isBlocking(stated.position))) return;
  const { positions, silent, recused } = standingOf(state, round, false);
  if (silent.length > 0) {
    circulate(proceedings, surroundings.network);
    return;
  }
  const data = { version: round.version, basis: 'objections-lifted', positions, silent, recused } as const;
  proceedings.record({ type: 'consensus-reached', data }, { system: 'rules' });
  const adopted = { version: round.version, basis: 'consensus' } as const;
  proceedings.record({ type: 'decision-adopted', data: adopted }, { system: 'rules' });
}
