import type { Assignee, Task } from '#schemas/task.ts';
import { choicesOf, type TaskKind } from '#workflows/decision/schemas/acts.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { RecordedEvent } from './recorded-event.ts';

type TaskBook = Pick<DecisionState, 'tasks' | 'closedTasks'>;

/** Adds a task that `event` opens. */
export function open(
  state: DecisionState,
  event: RecordedEvent,
  kind: TaskKind,
  assignees: readonly Assignee[],
  details: Pick<Task, 'party' | 'dueAt'> = {},
): DecisionState {
  const taskId = [state.caseId, event.seq, kind, details.party].filter((part) => part !== undefined).join('.');
  const task: Task = {
    taskId,
    kind,
    choices: [...choicesOf[kind]],
    assignees: [...assignees],
    openedAt: event.at,
    ...details,
  };
  return { ...state, tasks: { ...state.tasks, [taskId]: task } };
}

/** Closes the tasks for which `ends` holds, and remembers which event closed them. */
export function close(state: DecisionState, event: RecordedEvent, ends: (task: Task) => boolean): DecisionState {
  const book: TaskBook = { tasks: {}, closedTasks: { ...state.closedTasks } };
  for (const task of Object.values(state.tasks)) {
    if (ends(task)) book.closedTasks[task.taskId] = event.seq;
    else book.tasks[task.taskId] = task;
  }
  return { ...state, ...book };
}

/** Whom the proposer's tasks go to: the person, and everybody else who acts for the same party. */
export const proposerOf = ({ proposer }: Pick<DecisionState, 'proposer'>): Assignee[] => [
  `person:${proposer.person}`,
  ...(proposer.party === undefined ? [] : [`party:${proposer.party}` as const]),
];
