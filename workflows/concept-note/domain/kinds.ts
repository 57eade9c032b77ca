import { courseTasks } from '#workflows/procedure/course.ts';
import type { TaskKinds } from '#workflows/procedure/task-kinds.ts';
import { desk } from './fund.ts';
import { steering } from './steering.ts';

/** What tasks of some kinds take beyond the answer of those whom they are asked of. */
export const kinds: TaskKinds = {
  ...steering.tasks,
  approve: { late: true, onBehalf: desk },
  withdraw: courseTasks['withdraw'] ?? {},
  // A note may stand in the pipeline for years: the unit is asked for nothing there.
  call: { standing: true },
  'open-route': { standing: true },
};
