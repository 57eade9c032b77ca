import type { PersonActor } from '#schemas/actor.ts';
import { answersTo } from '#workflows/network/assignees-of.ts';
import { DomainError } from './domain-error.ts';
import { actorsOn, type TakenTask, type TaskKinds } from './task-kinds.ts';

/**
 * The one place where an act is admitted: a rule need not ask again who may do it.
 * @throws DomainError `not-permitted`, `not-on-behalf` for an entry that is not this actor's to make, `not-offered` for a
 *   choice that others have on such a task
 */
export function admit(kinds: TaskKinds, task: TakenTask, actor: PersonActor, act: unknown): void {
  const onBehalf = isOnBehalf(act);
  const admitted = actorsOn(kinds, task, onBehalf);
  if (!admitted.some((who) => answersTo(actor, who)))
    throw new DomainError(onBehalf ? 'not-on-behalf' : 'not-permitted');
  const choice = choiceOf(act);
  if (choice !== undefined && task.choices?.includes(choice) === false)
    throw new DomainError('not-offered', { field: 'choice' });
}

/** Whether an act says that it enters what a party told. */
export const isOnBehalf = (act: unknown): boolean => (act as { onBehalf?: unknown } | null)?.onBehalf === true;

const choiceOf = (act: unknown): string | undefined => (act as { choice?: string } | null)?.choice;
