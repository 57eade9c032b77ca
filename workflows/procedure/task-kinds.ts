import type { CaseState } from '#schemas/case-state.ts';
import { kindOfTask } from '#schemas/ids.ts';
import { type Assignee, assignee, type Task } from '#schemas/task.ts';

/** What tasks of a kind take beyond the answer of those whom they are asked of. */
export type TaskKind = {
  /**
   * Once it has closed it still takes what comes too late, to record it as such: from those who act for its party, and where
   * it is about none, from these.
   */
  readonly late?: true | ((state: CaseState) => readonly Assignee[]);
  /** Who may enter for the party what it told them. */
  readonly onBehalf?: Assignee;
  /** Open as long as the case is, and not asked of anybody: nobody is reminded of it. */
  readonly standing?: true;
  /** Choices by which one person binds others as well: the key of the sentence that says so, before it is done. */
  readonly binds?: Readonly<Record<string, string>>;
};
export type TaskKinds = Readonly<Record<string, TaskKind>>;

/** Whether a task waits to be acted on. */
export const isAskedOf =
  (kinds: TaskKinds) =>
  (_state: CaseState, { kind }: Pick<Task, 'kind'>): boolean =>
    !(Object.hasOwn(kinds, kind) && kinds[kind]?.standing === true);

/** What an act finds of its task, also of one that has closed: of that, what its id says. */
export type TakenTask = Pick<Task, 'taskId' | 'kind' | 'party' | 'subject' | 'assignees'> & {
  /** What it offers; unknown of one that has closed. */
  readonly choices?: readonly string[];
};

/** The task that an act finds: open, or closed and of a kind that takes late ones. */
export function taskThatTakes(kinds: TaskKinds, state: CaseState, taskId: string): TakenTask | undefined {
  const open = state.tasks[taskId];
  if (open !== undefined) return open;
  const kind = kindOfTask(taskId);
  const party = taskId.split('.')[3];
  if (state.closedTasks[taskId] === undefined || !takesLate(kinds, kind)) return undefined;
  if (party !== undefined) return { taskId, kind, party, assignees: [assignee.party(party)] };
  const late = kinds[kind]?.late;
  return typeof late === 'function' ? { taskId, kind, assignees: [...late(state)] } : undefined;
}

/** Whether tasks of a kind take, once they have closed, what comes too late. */
export const takesLate = (kinds: TaskKinds, kind: string): boolean =>
  Object.hasOwn(kinds, kind) && kinds[kind]?.late !== undefined;

/** Of whom the act may come: of those whom the task is asked of, or of whoever enters what its party told them. */
export function actorsOn(kinds: TaskKinds, task: Pick<Task, 'kind' | 'assignees'>, onBehalf: boolean): Assignee[] {
  if (!onBehalf) return task.assignees;
  const desk = kinds[task.kind]?.onBehalf;
  return desk === undefined ? [] : [desk];
}
