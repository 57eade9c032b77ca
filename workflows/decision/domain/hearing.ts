import type { PersonActor } from '#schemas/actor.ts';
import type { Task } from '#schemas/task.ts';
import type { Act, TaskKind } from '#workflows/decision/schemas/acts.ts';
import type { Surroundings } from './command.ts';
import type { Proceedings } from './proceedings.ts';

/** One act before the rules: what is asked, by whom, on which task. */
export type Hearing<K extends TaskKind> = {
  readonly act: Act<K>;
  readonly actor: PersonActor;
  readonly task: Task;
  readonly proceedings: Proceedings;
  readonly surroundings: Surroundings;
};
