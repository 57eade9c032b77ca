import type { Task } from '#schemas/task.ts';
import { standingOf } from '#workflows/circulation/consensus.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';

/** Open as long as the case is, and not asked of anybody. */
const standingOffers: ReadonlySet<string> = new Set(['withdraw', 'defer']);

/** Whether the case waits for the task. A position that was stated may be changed, and is not asked for again. */
export function isAsked(state: DecisionState, { kind, party }: Task): boolean {
  if (kind !== 'position' || state.round === undefined) return !standingOffers.has(kind);
  return standingOf(state, state.round, false).silent.includes(party ?? '');
}
