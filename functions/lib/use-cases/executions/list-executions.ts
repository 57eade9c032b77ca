import type { ExecutionSummary } from '#schemas/execution.ts';
import type { Caller } from '../../caller.ts';
import { definitionHash } from '../../executions/definition-hash.ts';
import { executionsOfCase, type NamedExecution } from '../../executions/executions-of-case.ts';
import { type InspectedCase, inspectedCase } from '../../executions/inspected-case.ts';
import { pathOf } from '../../executions/shown-events.ts';
import type { Page } from '../../ports.ts';
import type { Services } from '../../services.ts';

/** Among so many events is the state that it entered last: it was tried again a few times at the most (workflows/kit). */
const mostSinceEntered = 60;

/**
 * Executions of a case's machine, the first one first, as many as are asked for, each with all the states that it entered
 * or with the last ones.
 * @throws NotFoundError for those whom executions are not for; BadCursorError
 */
export async function listExecutions(
  services: Services,
  caller: Caller,
  caseId: string,
  {
    wholePath,
    ...asked
  }: { readonly cursor?: string | undefined; readonly limit: number; readonly wholePath: boolean },
): Promise<Page<ExecutionSummary> & { readonly inspected: InspectedCase }> {
  const inspected = await inspectedCase(services, caller, caseId);
  const { stored } = inspected;
  const { executions } = services;
  const read = (procedure: string, name: string) =>
    wholePath
      ? executions.outline(procedure, name)
      : executions.latest(procedure, name, { events: mostSinceEntered, whole: 0 });
  const { items, cursor } = await executionsOfCase(read, stored, asked);
  return { inspected, items: items.map((each) => executionSummary(stored.procedure, each)), cursor };
}

export function executionSummary(machine: string, { name, kept }: NamedExecution): ExecutionSummary {
  if (kept === undefined)
    return {
      ...{ executionId: name, machine, startedAt: null, stoppedAt: null, status: 'UNKNOWN', path: [] },
      ...{ error: null, definition: null },
    };
  const { startedAt, stoppedAt, status, events, error, definition } = kept;
  return {
    ...{ executionId: name, machine, startedAt, stoppedAt, status, path: pathOf(events), error },
    definition: definition === undefined ? null : definitionHash(definition),
  };
}
