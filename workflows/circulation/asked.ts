import type { Task } from '#schemas/task.ts';
import { standingOf } from './consensus.ts';
import type { Circulating } from './schemas/state.ts';

/** Whether a round still waits for a task of its own. A position that was stated may be changed, and is not asked for again. */
export const isStillAsked = (state: Circulating, { kind, party = '' }: Task): boolean =>
  kind !== 'position' || state.round === undefined || standingOf(state, state.round, false).silent.includes(party);
