import type { Effect } from './effect.ts';
import { endUnsuccessfully } from './end.ts';
import type { Execution, Thread } from './execution.ts';
import type { HistoryEvent } from './history-event.ts';
import { historyLimit } from './history-event.ts';
import type { Input } from './input.ts';
import { type Machine, stateOf } from './machine.ts';
import { payloadText } from './payload.ts';
import type { EnginePorts } from './ports.ts';
import { HistoryLimitReached, heartbeatTimer, machineTimer, Run, timeoutTimer } from './run.ts';
import { advance, settle } from './settle.ts';
import { isTask, type TaskState } from './states/task.ts';

export interface Transition {
  readonly execution: Execution;
  readonly effects: readonly Effect[];
  readonly history: readonly HistoryEvent[];
}

/**
 * Applies one input and runs as far as possible, through several states if need be. Changes nothing that it was given.
 * An input that nobody waits for any more (a late answer, a timer of a task that has ended) changes nothing at all:
 * the same execution comes back, with no effects and no events.
 */
export async function transition(
  machine: Machine,
  before: Execution,
  input: Input,
  ports: EnginePorts,
): Promise<Transition> {
  const run = new Run(before, input.atMs, ports);
  try {
    if (!(await apply(machine, run, input))) return { execution: before, effects: [], history: [] };
    await advance(machine, run);
  } catch (error) {
    if (!(error instanceof HistoryLimitReached)) throw error;
    endUnsuccessfully(run, 'FAILED', run.execution.lastEventId, {
      error: 'States.Runtime',
      cause: `The execution reached the maximum number of history events (${historyLimit}).`,
    });
  }
  return { execution: run.execution, effects: run.effects, history: run.history };
}

/** Whether anybody waited for the input. */
async function apply(machine: Machine, run: Run, input: Input): Promise<boolean> {
  if (input.kind === 'start') return start(machine, run);
  if (input.kind === 'redrive') return redrive(machine, run);
  if (run.execution.status !== 'RUNNING') return false;
  if (input.kind === 'stop') return end(run, 'ABORTED', input);
  if (input.kind === 'timer-fired') return fireTimer(machine, run, input.id);

  const thread = taskThread(run, input.id);
  if (!thread) return false;
  const task = taskOf(machine, thread);
  if (input.kind === 'task-heartbeat') {
    task.heartbeat(run, thread);
    return true;
  }
  await settle(machine, run, thread, () => {
    if (input.kind === 'effect-succeeded' && thread.wait?.kind === 'task' && thread.wait.byToken) {
      task.submitted(run, thread, input.output);
      return 'waiting';
    }
    if (input.kind === 'effect-succeeded' || input.kind === 'task-succeeded') {
      return task.succeeded(run, thread, input.output);
    }
    return task.failed(run, thread, input.error ?? '', input.cause ?? '');
  });
  return true;
}

function start(machine: Machine, run: Run): boolean {
  const { execution } = run;
  if (execution.lastEventId > 0) return false;
  run.append(0, 'ExecutionStarted', 'executionStartedEventDetails', {
    input: payloadText(execution.input),
    inputDetails: { truncated: false },
  });
  startMachineTimeout(machine, run);
  const thread: Thread = { id: '0', state: machine.startAt, variables: {}, enteredAtMs: run.atMs, lastEventId: 0 };
  execution.threads[thread.id] = thread;
  run.ready.push({ thread, entering: true });
  return true;
}

function startMachineTimeout(machine: Machine, run: Run): void {
  if (machine.timeoutSeconds === undefined) return;
  run.execution.timeoutAtMs = run.atMs + machine.timeoutSeconds * 1000;
  run.startTimer(machineTimer, run.execution.timeoutAtMs);
}

/**
 * Goes on from the states that did not succeed, with their inputs and fresh retries; of a Parallel or Map state only the
 * branches that did not end are run again (developer guide, "Restarting state machine executions with redrive").
 */
function redrive(machine: Machine, run: Run): boolean {
  const { execution } = run;
  if (execution.status === 'RUNNING' || execution.status === 'SUCCEEDED') return false;
  execution.status = 'RUNNING';
  delete execution.stoppedAtMs;
  delete execution.error;
  delete execution.cause;
  execution.redriveCount += 1;
  execution.redrivenAtMs = run.atMs;
  run.append(execution.lastEventId, 'ExecutionRedriven', 'executionRedrivenEventDetails', {
    redriveCount: execution.redriveCount,
  });
  startMachineTimeout(machine, run);
  for (const thread of Object.values(execution.threads)) {
    delete thread.retries;
    if (run.branchesOf(thread).length > 0) continue;
    delete thread.wait;
    run.ready.push({ thread, entering: false });
  }
  return true;
}

function end(run: Run, status: 'TIMED_OUT' | 'ABORTED', reason: { readonly error?: string; readonly cause?: string }) {
  endUnsuccessfully(run, status, run.execution.lastEventId, reason);
  return true;
}

async function fireTimer(machine: Machine, run: Run, id: string): Promise<boolean> {
  if (id === machineTimer) {
    if (run.execution.timeoutAtMs === undefined) return false;
    delete run.execution.timeoutAtMs;
    return end(run, 'TIMED_OUT', {});
  }
  const thread = Object.values(run.execution.threads).find(({ wait }) => timersOf(wait).includes(id));
  if (!thread?.wait) return false;
  const { kind } = thread.wait;
  if (kind === 'task') {
    const byHeartbeat = id === heartbeatTimer(thread.wait.id);
    await settle(machine, run, thread, () => taskOf(machine, thread).timedOut(run, thread, byHeartbeat));
    return true;
  }
  delete thread.wait;
  if (kind === 'retry') run.ready.push({ thread, entering: false });
  else await settle(machine, run, thread, () => ({ exit: stateOf(machine, thread).exit, output: run.inputOf(thread) }));
  return true;
}

function timersOf(wait: Thread['wait']): string[] {
  if (wait === undefined || wait.kind === 'branches') return [];
  return wait.kind === 'task' ? [timeoutTimer(wait.id), heartbeatTimer(wait.id)] : [wait.id];
}

const taskThread = (run: Run, id: string): Thread | undefined =>
  Object.values(run.execution.threads).find(({ wait }) => wait?.kind === 'task' && wait.id === id);

function taskOf(machine: Machine, thread: Thread): TaskState {
  const state = stateOf(machine, thread);
  if (!isTask(state)) throw new Error(`The state '${state.name}' is not a Task`);
  return state;
}
