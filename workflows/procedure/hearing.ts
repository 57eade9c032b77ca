import type * as z from 'zod/mini';
import type { PersonActor } from '#schemas/actor.ts';
import { admit } from './admit.ts';
import { DomainError } from './domain-error.ts';
import type { Proceedings } from './proceedings.ts';
import type { Recorded } from './schemas/event-of.ts';
import type { ProcedureState } from './schemas/state.ts';
import type { Surroundings } from './surroundings.ts';
import { type TakenTask, type TaskKinds, taskThatTakes } from './task-kinds.ts';

/** One act before the rules: what is asked, by whom, on which task. Who may do it has been checked. */
export type Hearing<S, Event, Act> = {
  readonly act: Act;
  readonly actor: PersonActor;
  readonly task: TakenTask;
  readonly proceedings: Proceedings<S, Event>;
  readonly surroundings: Surroundings<Recorded<Event>>;
};

export type ActSchemas = Readonly<Record<string, z.ZodMiniType>>;

/** The rule of each kind of task. */
export type Rules<S, Event, A extends ActSchemas> = {
  readonly [K in keyof A & string]: (hearing: Hearing<S, Event, z.infer<A[K]>>) => void;
};

/**
 * Applies the rule of the task's kind to an act.
 * @throws DomainError `task-closed`, `wrong-task`, or where the act is not admitted or the rule refuses it
 */
export function hear<S extends ProcedureState, Event, A extends ActSchemas>(
  rules: Rules<S, Event, A>,
  kinds: TaskKinds,
  { taskId, kind, ...asked }: Omit<Hearing<S, Event, unknown>, 'task'> & { taskId: string; kind: string },
): void {
  const task = taskThatTakes(kinds, asked.proceedings.state, taskId);
  if (task === undefined) throw new DomainError('task-closed');
  if (task.kind !== kind) throw new DomainError('wrong-task');
  admit(kinds, task, asked.actor, asked.act);
  (rules[kind] as (hearing: Hearing<S, Event, unknown>) => void)({ ...asked, task });
}
