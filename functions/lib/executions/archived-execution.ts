import * as z from 'zod/mini';

/** A name as Step Functions takes it for machines and executions here: it becomes part of a key. */
export const MachineName = z.string().check(z.regex(/^[\w-]{1,80}$/));

/** How an execution ended, as EventBridge says it (Step Functions guide, "Execution status change"); instants in milliseconds. */
export const EndedExecution = z.looseObject({
  executionArn: z.string(),
  stateMachineArn: z.string(),
  name: MachineName,
  status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  startDate: z.int(),
  stopDate: z.int(),
});

/** What the archive keeps of an execution. Files of older versions lack the definition. */
export const ArchivedExecution = z.strictObject({
  execution: EndedExecution,
  events: z.array(z.unknown()),
  definition: z.optional(z.string()),
});
export type ArchivedExecution = z.infer<typeof ArchivedExecution>;

/** @param machineArn of the state machine, whose name is its last part */
export const archiveKey = (machineArn: string, execution: string): string =>
  `histories/${MachineName.parse(machineArn.split(':').at(-1))}/${MachineName.parse(execution)}.json`;
