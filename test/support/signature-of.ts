import type { EventView } from '#schemas/api.ts';
import { machineRuns } from './machine-runs.ts';
import type { World } from './world.ts';

/** What golden histories hold: how the machine went, and what happened, without numbers and instants; as text. */
export async function signatureOf(world: World, caseId: string): Promise<string> {
  const runs = (await machineRuns(world)).get(caseId) ?? [];
  const signature = {
    statesEntered: runs.flatMap(({ entered }) => entered).length,
    executions: runs.map(({ status, entered }) => ({ status, entered })),
    events: (await world.history(caseId)).map(happened),
  };
  return `${JSON.stringify(signature, null, 2)}\n`;
}

/** What happened and who did it. */
function happened({ type, actor }: EventView): string {
  if ('system' in actor) return `${type} · ${actor.system}`;
  return `${type} · ${actor.role}${actor.party === undefined ? '' : ` of ${actor.party}`}`;
}
