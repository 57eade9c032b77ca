export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** One execution between two transitions: plain JSON, without its history. */
export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machine: MachineOfExecution;
  readonly input: unknown;
  readonly startedAtMs: number;
  status: ExecutionStatus;
  stoppedAtMs?: number;
  output?: unknown;
  error?: string;
  cause?: string;
  redriveCount: number;
  redrivenAtMs?: number;
  lastEventId: number;
  /** The machine's own TimeoutSeconds, while it runs. */
  timeoutAtMs?: number;
  /** Positions in the machine, by id: '0' is the main line; branches and iterations append to the id of their state's thread. */
  threads: Record<string, Thread>;
}

/** Whose execution it is. */
export interface MachineOfExecution {
  readonly arn: string;
  readonly name: string;
  /** SHA-256 of the definition by which it took its last step; older executions have none. */
  readonly definition?: string;
}

/** One position in the machine. A thread whose state has branches waits for the threads of those branches. */
export interface Thread {
  readonly id: string;
  readonly parentId?: string;
  /** Branch or iteration number under the parent. */
  readonly index?: number;
  /** The item of a Map iteration. */
  readonly item?: unknown;
  state: string;
  /** The state's input. Left out where it is the item, the surrounding state's or the execution's input: never stored twice. */
  input?: unknown;
  variables: Record<string, unknown>;
  enteredAtMs: number;
  lastEventId: number;
  /** Attempts used, by retrier. */
  retries?: number[];
  wait?: Wait;
}

export type Wait = TaskWait | TimerWait | BranchesWait;

export interface TaskWait {
  readonly kind: 'task';
  readonly id: string;
  /** The task ends by its token, not by the answer of the call. */
  readonly byToken: boolean;
  readonly timeoutAtMs?: number;
  readonly heartbeatSeconds?: number;
  readonly heartbeatAtMs?: number;
}

export interface TimerWait {
  readonly kind: 'delay' | 'retry';
  readonly id: string;
  readonly atMs: number;
}

export interface BranchesWait {
  readonly kind: 'branches';
  readonly total: number;
  readonly results: Record<number, unknown>;
  /** Map only: inputs of the iterations that MaxConcurrency holds back. */
  readonly pending: readonly { readonly index: number; readonly item: unknown; readonly input?: unknown }[];
}

export interface NewExecution {
  readonly arn: string;
  readonly name: string;
  readonly machine: MachineOfExecution;
  readonly input: unknown;
  readonly startedAtMs: number;
}

/** An execution that has not started: give it a `start` input. */
export const newExecution = (fields: NewExecution): Execution => ({
  ...fields,
  status: 'RUNNING',
  redriveCount: 0,
  lastEventId: 0,
  threads: {},
});

/** Whether a task token's attempt is still open. */
export const awaitsTask = (execution: Execution, id: string): boolean =>
  execution.status === 'RUNNING' &&
  Object.values(execution.threads).some(({ wait }) => wait?.kind === 'task' && wait.byToken && wait.id === id);
