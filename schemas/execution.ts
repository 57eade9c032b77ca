import * as z from 'zod/mini';
import { Instant } from './ids.ts';
import { KeptRefusal } from './refused-act.ts';
import type { ToldEvent } from './sections/viewed-case.ts';

/** How an execution stands; `UNKNOWN` where nobody has kept more than its name, such as one of another edition. */
export const ExecutionStatus = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'UNKNOWN']);
export type ExecutionStatus = z.infer<typeof ExecutionStatus>;

/** `DEC-2026-0007-1`: the case, and what its machine was started by. */
export const ExecutionId = z.string().check(z.regex(/^[A-Z]{2,4}-\d{4}-\d{4,}-(moved-)?\d+$/));

/** One execution of a case's machine. */
export const ExecutionSummary = z.strictObject({
  executionId: ExecutionId,
  /** The procedure whose machine it is. */
  machine: z.string(),
  startedAt: z.nullable(Instant),
  stoppedAt: z.nullable(Instant),
  status: ExecutionStatus,
  /** The states that it entered, in order. */
  path: z.array(z.string()),
  /** Name of the error with which it failed. */
  error: z.nullable(z.string()),
  /** SHA-256 of the definition by which it ran, without what differs between stages; null where nobody kept it. */
  definition: z.nullable(z.string()),
});
export type ExecutionSummary = z.infer<typeof ExecutionSummary>;

/** The same with the acts that were refused while it was the last that the case had begun, the latest first; the last hundred of the case. */
export const ListedExecution = z.extend(ExecutionSummary, { refused: z.array(KeptRefusal) });

/** One event of an execution. What the reader is not to see of input, output and cause stands there as `[masked]`. */
export const ExecutionEvent = z.strictObject({
  id: z.int().check(z.positive()),
  at: Instant,
  /** As Step Functions calls it. */
  type: z.string(),
  /** The state in which it happened. */
  state: z.nullable(z.string()),
  /** Which try of that state it belongs to, from 1; null outside of one. */
  attempt: z.nullable(z.int().check(z.positive())),
  error: z.nullable(z.string()),
  cause: z.optional(z.unknown()),
  input: z.optional(z.unknown()),
  output: z.optional(z.unknown()),
  /** The function that is called. */
  function: z.optional(z.string()),
});
export type ExecutionEvent = z.infer<typeof ExecutionEvent>;

/** Which executions of a case are asked for: those after one. */
export const ExecutionsQuery = z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(120))) });

/** Which events of an execution are asked for: a thousand of those after one. */
export const ExecutionQuery = z.strictObject({ after: z.optional(z.string().check(z.regex(/^\d{1,6}$/))) });

/** One time that an execution was in a state, as pages tell it. */
export type Visit = {
  readonly state: string;
  readonly enteredAt: string;
  readonly leftAt: string | null;
  readonly tries: number;
  /** Names of the errors of its tries, in order. */
  readonly errors: readonly string[];
  readonly function?: string | undefined;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly cause?: unknown;
};

/** The same with what of the case moved it on: the last event that was recorded meanwhile. */
export type ToldVisit = Visit & {
  readonly movedBy: ToldEvent | undefined;
  /** How many acts were refused meanwhile, among the last of the case. */
  readonly refused: number;
};
