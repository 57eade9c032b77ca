import * as z from 'zod/mini';
import { type ArchivedExecution, archiveKey, EndedExecution } from '#functions/lib/executions/archived-execution.ts';
import type { Histories } from '#functions/lib/executions/ports.ts';
import type { Files } from '#functions/lib/ports.ts';

/** What EventBridge says of an execution that has ended (Step Functions guide, "Execution status change"). */
export const ExecutionEnded = z.looseObject({ detail: EndedExecution });
export type ExecutionEnded = z.infer<typeof ExecutionEnded>;

/**
 * Keeps what Step Functions forgets 90 days after the end: the whole history, how it ended, and the definition by which it
 * ran. The same event again, or an execution that was redriven, writes the same file anew. Tokens in it answer nobody any
 * more.
 */
export async function archiveExecution(
  histories: Pick<Histories, 'eventsOf' | 'definitionOf'>,
  files: Pick<Files, 'writeJson'>,
  { detail }: ExecutionEnded,
): Promise<{ readonly key: string; readonly events: number }> {
  const [events, definition] = await Promise.all([
    histories.eventsOf(detail.executionArn),
    histories.definitionOf(detail.executionArn),
  ]);
  const key = archiveKey(detail.stateMachineArn, detail.name);
  const kept: ArchivedExecution = {
    execution: detail,
    events: [...events],
    ...(definition !== undefined && { definition }),
  };
  await files.writeJson(key, JSON.stringify(kept));
  return { key, events: events.length };
}
