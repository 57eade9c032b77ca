import { findCatcher } from './catch.ts';
import { endUnsuccessfully } from './end.ts';
import type { Thread } from './execution.ts';
import { StateFailure } from './failure.ts';
import { leave } from './leave.ts';
import type { Machine, State } from './machine.ts';
import { stateOf } from './machine.ts';
import { findRetrier, retryDelayMs } from './retry.ts';
import type { Run } from './run.ts';

/**
 * A state has failed: its Retry, else its Catch, else the same for the state around it, else the end of the execution
 * (specification, "Errors"). Nothing is taken away until somebody handles the failure, because a redrive needs it.
 */
export async function recover(machine: Machine, run: Run, failing: Thread, failure: StateFailure): Promise<void> {
  let thread = failing;
  let current = failure;
  for (;;) {
    const state = stateOf(machine, thread);
    recordEvaluationFailure(run, thread, current);
    if (scheduleRetry(run, thread, state, current)) return;
    // A Parallel or Map state that is tried again has not failed yet, as histories recorded on AWS show.
    if (thread !== failing) run.emit(thread, `${state.type}StateFailed`);
    const caught = await tryCatch(run, thread, state, current);
    if (caught === 'caught') return;
    if (caught) {
      recordEvaluationFailure(run, thread, caught);
      current = caught;
    }
    const parent = thread.parentId === undefined ? undefined : run.execution.threads[thread.parentId];
    if (!parent) break;
    recordBranchFailure(machine, run, parent, thread);
    thread = parent;
    // Inside the branch the failure had its own names; around it, it is also the failure of a branch (specification, Appendix A).
    current = new StateFailure(current.error, current.cause, { aliases: [...current.aliases, 'States.BranchFailed'] });
  }
  endUnsuccessfully(run, 'FAILED', thread.lastEventId, current);
}

function recordEvaluationFailure(run: Run, thread: Thread, failure: StateFailure): void {
  if (failure.location === undefined) return;
  run.emit(thread, 'EvaluationFailed', 'evaluationFailedEventDetails', {
    state: thread.state,
    error: failure.error,
    cause: failure.cause,
    location: failure.location,
  });
}

function scheduleRetry(run: Run, thread: Thread, state: State, failure: StateFailure): boolean {
  const used = thread.retries ?? [];
  const found = findRetrier(state.retry, used, failure);
  if (!found) return false;
  const attempt = used[found.index] ?? 0;
  run.removeBranches(thread);
  const atMs = run.atMs + retryDelayMs(found.retrier, attempt, run.ports.random);
  const id = `retry-${thread.lastEventId}`;
  run.startTimer(id, atMs);
  thread.retries = state.retry.map((_, index) => (used[index] ?? 0) + (index === found.index ? 1 : 0));
  thread.wait = { kind: 'retry', id, atMs };
  return true;
}

/** The failure of the catcher's own expressions is not caught by the same state. */
async function tryCatch(
  run: Run,
  thread: Thread,
  state: State,
  failure: StateFailure,
): Promise<'caught' | StateFailure | undefined> {
  const catcher = findCatcher(state.catch, failure);
  if (!catcher) return undefined;
  const errorOutput = { Error: failure.error, Cause: failure.cause };
  try {
    run.removeBranches(thread);
    await leave(run, thread, state, catcher.exit, errorOutput, { errorOutput });
    return 'caught';
  } catch (error) {
    if (error instanceof StateFailure) return error;
    throw error;
  }
}

/** The events with which a branch takes its siblings down. */
function recordBranchFailure(machine: Machine, run: Run, parent: Thread, failed: Thread): void {
  const around = stateOf(machine, parent);
  if (around.type === 'Map') recordIteration(run, around, failed, 'Failed');
  for (const sibling of run.branchesOf(parent)) {
    if (sibling !== failed) recordAborted(machine, run, around, sibling);
  }
  parent.lastEventId = failed.lastEventId;
}

function recordAborted(machine: Machine, run: Run, around: State, thread: Thread): void {
  const state = stateOf(machine, thread);
  for (const branch of run.branchesOf(thread)) recordAborted(machine, run, state, branch);
  if (thread.wait) run.emit(thread, `${state.type}StateAborted`);
  if (around.type === 'Map') recordIteration(run, around, thread, 'Aborted');
}

function recordIteration(run: Run, map: State, iteration: Thread, end: 'Failed' | 'Aborted'): void {
  run.emit(iteration, `MapIteration${end}`, `mapIteration${end}EventDetails`, {
    name: map.name,
    index: iteration.index ?? 0,
  });
}
