import type { Task } from '#schemas/task.ts';
import { isStillAsked } from '#workflows/circulation/asked.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { courseTasks } from '#workflows/procedure/course.ts';
import { isAskedOf } from '#workflows/procedure/task-kinds.ts';

/** Whether the case waits for the task. */
export const isAsked = (state: DecisionState, task: Task): boolean =>
  isAskedOf(courseTasks)(state, task) && isStillAsked(state, task) && !hasSpokenOfReferral(state, task);

/** Whoever has said whether the matter is referred may still say the other, and is not asked again. */
const hasSpokenOfReferral = ({ referral, referring }: DecisionState, { kind, party = '' }: Task): boolean =>
  kind === 'refer' && referral !== undefined && [...referring, ...referral.otherwise].includes(party);
