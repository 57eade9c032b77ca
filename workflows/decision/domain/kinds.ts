import { courseTasks } from '#workflows/procedure/course.ts';
import type { TaskKinds } from '#workflows/procedure/task-kinds.ts';
import { committee } from './committee.ts';
import { membersInformed } from './rules/network.ts';

/** What tasks of some kinds take beyond the answer of those whom they are asked of. */
export const kinds: TaskKinds = {
  ...committee.tasks,
  ...courseTasks,
  'ask-finding': { standing: true },
  advise: { late: membersInformed },
  refer: { binds: { refer: 'binds.refer' } },
  transmit: { binds: { transmit: 'binds.transmit' } },
  respond: { binds: { decided: 'binds.respond' } },
};
