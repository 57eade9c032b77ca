import type { Caller } from '#functions/lib/caller.ts';
import type { CaseView, TaskView } from '#schemas/api.ts';
import { kindOfTask } from '#schemas/ids.ts';
import type { TaskKinds } from '#workflows/procedure/task-kinds.ts';
import { standingIn } from './caller-of.ts';

/** The open task that took a closed one's place for the caller, as in the next round: what was written there goes on here. */
export const successorOf = (kinds: TaskKinds, taskId: string, view: CaseView, caller: Caller): TaskView | undefined =>
  view.openTasks.find(
    (task) =>
      task.kind === kindOfTask(taskId) &&
      (task.party ?? undefined) === partyOf(taskId) &&
      standingIn(kinds, caller, task) !== undefined,
  );

const partyOf = (taskId: string): string | undefined => taskId.split('.')[3];
