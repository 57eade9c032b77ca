import type { ExecutionStatus } from '#schemas/execution.ts';
import type { KeptEvent } from './kept-event.ts';

export type DescribedExecution = {
  readonly status: Exclude<ExecutionStatus, 'UNKNOWN'>;
  readonly startedAt: string;
  readonly stoppedAt: string | null;
};

/** What the service that runs machines knows of executions. */
export interface Histories {
  /** Undefined for one that it does not know, or no longer. */
  describe(executionArn: string): Promise<DescribedExecution | undefined>;
  /** All events of an execution, oldest first. @throws UpstreamError where there is none */
  eventsOf(executionArn: string): Promise<readonly unknown[]>;
  /** The definition by which it runs, in the states language; undefined where it is not known. */
  definitionOf(executionArn: string): Promise<string | undefined>;
}

/** One execution of a machine, with all that happened in it, oldest first: 25,000 events at most (Step Functions quotas). */
export type KeptExecution = DescribedExecution & {
  readonly events: readonly KeptEvent[];
  /** Undefined where nobody kept it. */
  readonly definition: string | undefined;
};

/** Executions of machines: from Step Functions while it knows them, from the archive after (ADR 28). */
export interface Executions {
  /** Undefined where neither has it. @throws UpstreamError */
  read(procedure: string, name: string): Promise<KeptExecution | undefined>;
  /** Where AWS's own console shows it; undefined where there is none. */
  consoleAddress(procedure: string, name: string): Promise<string | undefined>;
}
