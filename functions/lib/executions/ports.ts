import type { ExecutionStatus } from '#schemas/execution.ts';
import type { KeptEvent } from './kept-event.ts';

export type DescribedExecution = {
  readonly status: Exclude<ExecutionStatus, 'UNKNOWN'>;
  readonly startedAt: string;
  readonly stoppedAt: string | null;
  /** Name of the error with which it failed. */
  readonly error: string | null;
};

/** What the service that runs machines knows of executions. */
export interface Histories {
  /** Undefined for one that it does not know, or no longer. */
  describe(executionArn: string): Promise<DescribedExecution | undefined>;
  /** All events of an execution, oldest first. @throws UpstreamError where there is none */
  eventsOf(executionArn: string): Promise<readonly unknown[]>;
  /** The same without what states were given and gave, which is most of a history. */
  outlineOf(executionArn: string): Promise<readonly unknown[]>;
  /** The last of its events, the newest first, a thousand at most; with what states were given and gave, or without. */
  latestOf(executionArn: string, count: number, withData: boolean): Promise<readonly unknown[]>;
  /** The definition by which it runs, in the states language; undefined where it is not known. */
  definitionOf(executionArn: string): Promise<string | undefined>;
}

/** One execution of a machine with its events, oldest first: all of them, 25,000 at most (Step Functions quotas), or the last. */
export type KeptExecution = DescribedExecution & {
  readonly events: readonly KeptEvent[];
  /** Undefined where nobody kept it. */
  readonly definition: string | undefined;
};

/** How many events are read, a thousand at most, and how many of them whole. */
export type EventCounts = { readonly events: number; readonly whole: number };

/** Executions of machines: from Step Functions while it knows them, from the archive after (ADR 28). */
export interface Executions {
  /** Undefined where neither has it. @throws UpstreamError */
  read(procedure: string, name: string): Promise<KeptExecution | undefined>;
  /** The same without what states were given and gave. */
  outline(procedure: string, name: string): Promise<KeptExecution | undefined>;
  /** The same with the last of its events alone, of which the last have what states were given and gave. */
  latest(procedure: string, name: string, counts: EventCounts): Promise<KeptExecution | undefined>;
  /** Where AWS's own console shows it; undefined where there is none. */
  consoleAddress(procedure: string, name: string): Promise<string | undefined>;
}
