import * as z from 'zod/mini';
import type { Files, Histories } from '#functions/lib/ports.ts';

/** A name as Step Functions takes it for machines and executions here: it becomes part of a key. */
const Name = z.string().check(z.regex(/^[\w-]{1,80}$/));

/** What EventBridge says of an execution that has ended (Step Functions guide, "Execution status change"). */
export const ExecutionEnded = z.looseObject({
  detail: z.looseObject({
    executionArn: z.string(),
    stateMachineArn: z.string(),
    name: Name,
    status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  }),
});
export type ExecutionEnded = z.infer<typeof ExecutionEnded>;

/**
 * Keeps what Step Functions forgets 90 days after the end: the whole history, and how it ended. The same event again, or
 * an execution that was redriven, writes the same file anew. Tokens in it answer nobody any more.
 */
export async function archiveExecution(
  histories: Histories,
  files: Files,
  { detail }: ExecutionEnded,
): Promise<{ readonly key: string; readonly events: number }> {
  const events = await histories.eventsOf(detail.executionArn);
  const machine = Name.parse(detail.stateMachineArn.split(':').at(-1));
  const key = `histories/${machine}/${detail.name}.json`;
  await files.writeJson(key, JSON.stringify({ execution: detail, events }));
  return { key, events: events.length };
}
