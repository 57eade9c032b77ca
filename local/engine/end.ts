import type { ExecutionStatus } from './execution.ts';
import type { StateFailure } from './failure.ts';
import type { Run } from './run.ts';

/** Ends the execution well. */
export function succeed(run: Run, lastEventId: number, output: unknown, outputText: string): void {
  run.append(lastEventId, 'ExecutionSucceeded', 'executionSucceededEventDetails', {
    output: outputText,
    outputDetails: { truncated: false },
  });
  run.execution.output = output;
  run.execution.threads = {};
  stop(run, 'SUCCEEDED');
}

const endings = {
  FAILED: { type: 'ExecutionFailed', detailsKey: 'executionFailedEventDetails' },
  TIMED_OUT: { type: 'ExecutionTimedOut', detailsKey: 'executionTimedOutEventDetails' },
  ABORTED: { type: 'ExecutionAborted', detailsKey: 'executionAbortedEventDetails' },
} as const;

/** Ends the execution without success. The threads stay, so that a redrive finds where to go on. */
export function endUnsuccessfully(
  run: Run,
  status: 'FAILED' | 'TIMED_OUT' | 'ABORTED',
  lastEventId: number,
  reason: Partial<Pick<StateFailure, 'error' | 'cause'>>,
): void {
  const details = {
    ...(reason.error ? { error: reason.error } : {}),
    ...(reason.cause ? { cause: reason.cause } : {}),
  };
  const { type, detailsKey } = endings[status];
  run.append(lastEventId, type, detailsKey, details);
  Object.assign(run.execution, details);
  for (const thread of Object.values(run.execution.threads)) run.stopWaiting(thread);
  stop(run, status);
}

function stop(run: Run, status: Exclude<ExecutionStatus, 'RUNNING'>): void {
  run.execution.status = status;
  run.execution.stoppedAtMs = run.atMs;
  run.ready.length = 0;
  run.cancelMachineTimeout();
  run.effects.push({ kind: 'finish', status });
}
