import type { CaseState } from '#schemas/case-state.ts';
import { kindOfTask } from '#schemas/ids.ts';
import { type Assignee, assignee, type Task } from '#schemas/task.ts';

/** What tasks of a kind take beyond the answer of those whom they are asked of. */
export type TaskKind = {
  /** Once it has closed it still takes what comes too late, to record it as such. */
  readonly late?: true;
  /** Who may enter for the party what it told them. */
  readonly onBehalf?: Assignee;
  /** Open as long as the case is, and not asked of anybody: nobody is reminded of it. */
  readonly standing?: true;
};
export type TaskKinds = Readonly<Record<string, TaskKind>>;

/** Whether a task waits to be acted on. */
export const isAskedOf =
  (kinds: TaskKinds) =>
  (_state: CaseState, { kind }: Pick<Task, 'kind'>): boolean =>
    !(Object.hasOwn(kinds, kind) && kinds[kind]?.standing === true);

/** The task that an act finds: open, or closed and of a kind that takes late ones from those who act for its party. */
export function taskThatTakes(kinds: TaskKinds, state: CaseState, taskId: string): Task | undefined {
  const open = state.tasks[taskId];
  if (open !== undefined) return open;
  const kind = kindOfTask(taskId);
  const party = taskId.split('.')[3];
  const takesLate = Object.hasOwn(kinds, kind) && kinds[kind]?.late === true;
  if (state.closedTasks[taskId] === undefined || !takesLate || party === undefined) return undefined;
  return { taskId, kind, party, choices: [kind], assignees: [assignee.party(party)], openedAt: state.since };
}

/** Of whom the act may come: of those whom the task is asked of, or of whoever enters what its party told them. */
export function actorsOn(kinds: TaskKinds, task: Pick<Task, 'kind' | 'assignees'>, onBehalf: boolean): Assignee[] {
  if (!onBehalf) return task.assignees;
  const desk = kinds[task.kind]?.onBehalf;
  return desk === undefined ? [] : [desk];
}
