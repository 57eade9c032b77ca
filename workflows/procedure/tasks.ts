import type { Assignee, Task } from '#schemas/task.ts';
import type { Recorded } from './schemas/event-of.ts';
import type { ProcedureState } from './schemas/state.ts';

type AnyEvent = Pick<Recorded<unknown>, 'seq' | 'at'>;

/** Opens tasks of the kinds whose choices are given. */
export const opener =
  <K extends string>(choicesOf: Readonly<Record<K, readonly string[]>>) =>
  /** Adds a task that `event` opens, with all choices of its kind or with some of them. */
  <S extends ProcedureState>(
    state: S,
    event: AnyEvent,
    kind: K,
    assignees: readonly Assignee[],
    details: Pick<Task, 'party' | 'dueAt' | 'subject' | 'about' | 'criteria'> & { readonly choices?: string[] } = {},
  ): S => {
    const taskId = [state.caseId, event.seq, kind, markOf(details)].filter((part) => part !== undefined).join('.');
    const task: Task = {
      taskId,
      kind,
      choices: [...choicesOf[kind]],
      assignees: [...assignees],
      openedAt: event.at,
      ...details,
    };
    return { ...state, tasks: { ...state.tasks, [taskId]: task } };
  };

/** What tells the tasks of one kind that an event opens apart, as it stands in their ids. */
const markOf = ({ party, subject }: Pick<Task, 'party' | 'subject'>): string | undefined =>
  party ?? subject?.country ?? subject?.criterion?.toUpperCase();

/** Closes the tasks for which `ends` holds, and remembers which event closed them. */
export function close<S extends ProcedureState>(state: S, event: AnyEvent, ends: (task: Task) => boolean): S {
  const tasks: Record<string, Task> = {};
  const closedTasks = { ...state.closedTasks };
  for (const task of Object.values(state.tasks)) {
    if (ends(task)) closedTasks[task.taskId] = event.seq;
    else tasks[task.taskId] = task;
  }
  return { ...state, tasks, closedTasks };
}

/** Whom the proposer's tasks go to: the person, and everybody else who acts for the same party. */
export const proposerOf = ({ proposer }: Pick<ProcedureState, 'proposer'>): Assignee[] => [
  `person:${proposer.person}`,
  ...(proposer.party === undefined ? [] : [`party:${proposer.party}` as const]),
];
