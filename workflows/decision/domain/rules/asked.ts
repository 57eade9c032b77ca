import type { Task } from '#schemas/task.ts';
import { isStillAsked } from '#workflows/circulation/asked.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { courseTasks } from '#workflows/procedure/course.ts';
import { isAskedOf } from '#workflows/procedure/task-kinds.ts';

/** Whether the case waits for the task. */
export const isAsked = (state: DecisionState, task: Task): boolean =>
  isAskedOf(courseTasks)(state, task) && isStillAsked(state, task);
