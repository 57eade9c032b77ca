import { mayWatch } from '#functions/lib/access.ts';
import type { Caller } from '#functions/lib/caller.ts';
import { executionsOfCase } from '#functions/lib/executions/executions-of-case.ts';
import { inspectedCase } from '#functions/lib/executions/inspected-case.ts';
import { sightOf } from '#functions/lib/executions/masked.ts';
import { shownEvents } from '#functions/lib/executions/shown-events.ts';
import type { Services } from '#functions/lib/services.ts';
import { executionSummary } from '#functions/lib/use-cases/executions/list-executions.ts';
import { type RefusedActs, refusedActs } from '#functions/lib/use-cases/executions/refused-acts.ts';
import type { ExecutionSummary } from '#schemas/execution.ts';
import { type BundledFile, jsonFile } from './zipped.ts';

/** The first of them, and of all their events together; the interface gives the rest by pages. */
const [mostExecutions, mostEvents] = [200, 10_000];
/** The last of them. */
const mostRefused = 500;

/** What machines did and which acts were refused, for those who watch over machines; nothing for others. */
export async function executionFiles(
  services: Services,
  caller: Caller,
  caseId: string,
): Promise<{
  readonly listed: readonly ExecutionSummary[];
  readonly refused: RefusedActs;
  readonly files: readonly BundledFile[];
}> {
  if (!mayWatch(caller)) return { listed: [], refused: { items: [], isAll: true }, files: [] };
  const inspected = await inspectedCase(services, caller, caseId);
  const { stored } = inspected;
  const read = (procedure: string, id: string) => services.executions.outline(procedure, id);
  const executions = await executionsOfCase(read, stored, { limit: mostExecutions });
  const listed = executions.items.map((each) => executionSummary(stored.procedure, each));
  const refused = await refusedActs(services, caller, inspected, mostRefused);
  const files = [jsonFile('executions.json', listed), jsonFile('refused-acts.json', refused.items)];
  let left = mostEvents;
  for (const { name, kept } of executions.items) {
    if (kept === undefined || kept.events.length > left) continue;
    left -= kept.events.length;
    const { events = [] } = (await services.executions.read(stored.procedure, name)) ?? {};
    files.push(jsonFile(`executions/${name}.json`, shownEvents(events, sightOf(caller))));
  }
  return { listed, refused, files };
}
