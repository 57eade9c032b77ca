import type { ExecutionEvent } from '#schemas/execution.ts';
import type { Caller } from '../../caller.ts';
import { NotFoundError } from '../../errors.ts';
import { caseOfExecution } from '../../executions/executions-of-case.ts';
import { inspectedCase } from '../../executions/inspected-case.ts';
import { sightOf } from '../../executions/masked.ts';
import { shownEvents } from '../../executions/shown-events.ts';
import type { Services } from '../../services.ts';

/** In one answer: 25,000 would be more than a function may give (Lambda quotas, 6 MB). */
const pageSize = 1_000;

/**
 * A thousand events of an execution, those that come after one; `next` is where the rest begins.
 * @throws NotFoundError
 */
export async function executionHistory(
  services: Services,
  caller: Caller,
  executionId: string,
  after: number,
): Promise<{ readonly events: readonly ExecutionEvent[]; readonly next: number | null }> {
  const { stored } = await inspectedCase(services, caller, caseOfExecution(executionId) ?? '');
  const kept = await services.executions.read(stored.procedure, executionId);
  if (kept === undefined) throw new NotFoundError('no-such-execution');
  const left = shownEvents(kept.events, sightOf(caller)).filter(({ id }) => id > after);
  const events = left.slice(0, pageSize);
  return { events, next: left.length > pageSize ? (events.at(-1)?.id ?? null) : null };
}
