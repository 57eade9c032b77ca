import type { Task } from '#schemas/task.ts';
import { standingOf } from './consensus.ts';
import type { Circulating } from './schemas/state.ts';
import { isOfPosition } from './tasks.ts';

/** Whether a round still waits for a task of its own. A position that was stated may be changed, and is not asked for again. */
export const isStillAsked = (state: Circulating, task: Task): boolean =>
  !isOfPosition(task) ||
  state.round === undefined ||
  standingOf(state, state.round, false).silent.includes(task.party ?? '');
