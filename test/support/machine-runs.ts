import type { World } from './world.ts';

/** One execution of the machine for a case: how it stands, and the states that it entered, in order. */
export type MachineRun = {
  readonly name: string;
  readonly status: string;
  readonly entered: readonly string[];
  readonly fault?: string;
};

/** The executions of each case, the first one first. */
export async function machineRuns(world: World): Promise<Map<string, MachineRun[]>> {
  const runs = new Map<string, MachineRun[]>();
  for (const stateMachineArn of world.machineArns) await addRuns(runs, world, stateMachineArn);
  return runs;
}

async function addRuns(runs: Map<string, MachineRun[]>, world: World, stateMachineArn: string): Promise<void> {
  let nextToken: string | undefined;
  do {
    const page = await world.states.listExecutions({
      stateMachineArn,
      maxResults: 1000,
      ...(nextToken === undefined ? {} : { nextToken }),
    });
    for (const { executionArn, name, status } of page.executions) {
      const caseId = name.slice(0, name.lastIndexOf('-'));
      const { error, cause } = await world.states.describeExecution({ executionArn });
      const fault = error === undefined ? {} : { fault: `${error}: ${cause ?? ''}` };
      const run = { name, status, entered: await statesEntered(world, executionArn), ...fault };
      runs.set(caseId, [run, ...(runs.get(caseId) ?? [])]);
    }
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
}

async function statesEntered(world: World, executionArn: string): Promise<string[]> {
  const entered: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await world.states.getExecutionHistory({
      executionArn,
      maxResults: 1000,
      ...(nextToken === undefined ? {} : { nextToken }),
    });
    for (const event of page.events as { stateEnteredEventDetails?: { name: string } }[]) {
      if (event.stateEnteredEventDetails !== undefined) entered.push(event.stateEnteredEventDetails.name);
    }
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return entered;
}

/** The state in which the machine waits while a case is in a stage. */
export const waitOfStage: Readonly<Record<string, string>> = {
  screening: 'Screening',
  resubmission: 'Resubmission',
  delivery: 'Delivery of notices',
  positions: 'Positions',
  facilitation: 'Facilitation',
  finding: 'Finding',
  referral: 'Referral',
  transmission: 'Transmission',
  response: 'Response',
  publication: 'Publication',
  'follow-up': 'Follow-up',
  deferral: 'Deferral',
  tabling: 'Agenda',
  meeting: 'Meeting',
  correction: 'Correction of the record',
};
