import { restartFlow } from '#functions/lib/use-cases/restart-flow.ts';
import { watchCases } from '#functions/watchdog/watch-cases.ts';
import { machineRuns } from './machine-runs.ts';
import type { World } from './world.ts';

export const minutes = (count: number): number => count * 60_000;

/** Ends executions from outside, of one case or of all: no machine is left that knows the token, and nobody is told. */
export async function loseMachine({ states, machineArns }: World, caseId = ''): Promise<void> {
  for (const stateMachineArn of machineArns) {
    const { executions } = await states.listExecutions({ stateMachineArn, statusFilter: 'RUNNING' });
    for (const { executionArn, name } of executions) {
      if (name.startsWith(caseId)) await states.stopExecution({ executionArn });
    }
  }
}

/** One round of the watchdog. @returns how many cases stand still */
export async function watch(world: World): Promise<number> {
  const { stalled } = await watchCases(world.services, world.now());
  await world.settle();
  return stalled;
}

/** Lets time pass with the watchdog on its rounds. */
export async function watchFor(world: World, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += minutes(15)) {
    await world.advance(minutes(15));
    await watch(world);
  }
}

/** @param now when the secretariat believes it to be: with a clock ahead of ours it resumes a case that is in time. */
export async function resume(world: World, caseId: string, now = world.now()) {
  const done = await restartFlow(world.services, { ...(await world.as('secretariat')), now }, caseId);
  await world.settle();
  return done;
}

export const typesOf = async (world: World, caseId: string): Promise<string[]> =>
  (await world.history(caseId)).map(({ type }) => type);
export const countOf = async (world: World, caseId: string, wanted: string): Promise<number> =>
  (await typesOf(world, caseId)).filter((type) => type === wanted).length;
export const runsOf = async (world: World, caseId: string) => (await machineRuns(world)).get(caseId) ?? [];
