import type { Caller } from '#functions/lib/caller.ts';
import { NotSignedInError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import type { TaskView } from '#schemas/api.ts';
import { capacityFor } from '#workflows/network/assignees-of.ts';
import { actorsOn, type TaskKinds } from '#workflows/procedure/task-kinds.ts';

/** The caller. @throws NotSignedInError when nobody is signed in; a page then leads to the sign-in and back. */
export function signedIn(context: AppContext): Caller {
  const { caller } = context.var;
  if (caller === undefined) throw new NotSignedInError();
  return caller;
}

/** Whether to offer a task of a procedure to the caller: as asked of them, or to the desk for a party that told it its position. */
export function standingIn(kinds: TaskKinds, caller: Caller, task: TaskView): 'asked' | 'on-behalf' | undefined {
  if (capacityFor(caller, task.assignees) !== undefined) return 'asked';
  return capacityFor(caller, actorsOn(kinds, task, true)) === undefined ? undefined : 'on-behalf';
}
