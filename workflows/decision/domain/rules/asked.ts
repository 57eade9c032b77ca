import type { Task } from '#schemas/task.ts';
import { isStillAsked } from '#workflows/circulation/asked.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { isAskedOf } from '#workflows/procedure/task-kinds.ts';
import { kinds } from '../kinds.ts';
import { isForNetwork } from './network.ts';

/** Whether the case waits for the task. The Network's members may advise, and nobody reminds them of it. */
export const isAsked = (state: DecisionState, task: Task): boolean =>
  isAskedOf(kinds)(state, task) && !isForNetwork(task) && isStillAsked(state, task) && !hasSpoken(state, task);

/** Whoever has spoken of the referral, or of the finding, may still say the other, and is not asked again. */
function hasSpoken({ referral, referring, facilitating }: DecisionState, { kind, party = '' }: Task): boolean {
  if (kind === 'refer') return referral !== undefined && [...referring, ...referral.otherwise].includes(party);
  const { notReached = [], goOn = [] } = facilitating?.finding ?? {};
  return kind === 'find' && [...notReached, ...goOn].includes(party);
}
