import type { ExecutionSummary } from '#schemas/execution.ts';
import type { Caller } from '../../caller.ts';
import { definitionHash } from '../../executions/definition-hash.ts';
import { executionsOfCase, type NamedExecution } from '../../executions/executions-of-case.ts';
import { inspectedCase } from '../../executions/inspected-case.ts';
import { pathOf } from '../../executions/shown-events.ts';
import type { Services } from '../../services.ts';

/** Every execution of a case's machine, the first one first. @throws NotFoundError for those whom executions are not for */
export async function listExecutions(services: Services, caller: Caller, caseId: string): Promise<ExecutionSummary[]> {
  const stored = await inspectedCase(services, caller, caseId);
  const found = await executionsOfCase(services.executions, stored);
  return found.map((each) => executionSummary(stored.procedure, each));
}

export function executionSummary(machine: string, { name, kept }: NamedExecution): ExecutionSummary {
  if (kept === undefined)
    return {
      ...{ executionId: name, machine, startedAt: null, stoppedAt: null, status: 'UNKNOWN', path: [] },
      ...{ error: null, definition: null },
    };
  const { startedAt, stoppedAt, status, events, definition } = kept;
  return {
    ...{ executionId: name, machine, startedAt, stoppedAt, status },
    path: pathOf(events),
    error: events.findLast(({ type }) => type.startsWith('Execution'))?.details.error ?? null,
    definition: definition === undefined ? null : definitionHash(definition),
  };
}
