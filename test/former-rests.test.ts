import type { Context } from 'aws-lambda';
import { afterEach, expect, it, vi } from 'vitest';
import type { StoredCase } from '#functions/lib/ports.ts';
import { machineRuns } from './support/machine-runs.ts';
import { createWorld, hours, type World } from './support/world.ts';

/** A deferred case as a former version left it: at rest, and nobody knows until when. */
async function formerRest(): Promise<{ world: World; caseId: string }> {
  const world = await createWorld();
  const caseId = await world.submit();
  await world.act(caseId, 'secretariat', 'defer', { choice: 'defer', condition: 'the recess is over' });
  for (const { executionArn } of await running(world)) await world.states.stopExecution({ executionArn });
  const load = world.stores.load.bind(world.stores) as (id?: string) => Promise<StoredCase | undefined>;
  let isFormer = true;
  const commit = world.stores.commit.bind(world.stores);
  world.stores.commit = async (change) => {
    await commit(change);
    isFormer = false;
  };
  world.stores.load = (async (id?: string) => {
    const stored = await load(id);
    if (id !== caseId || stored === undefined || !isFormer) return stored;
    const { rest, ...state } = stored.state as StoredCase['state'] & { rest?: unknown };
    return { ...stored, state, stage: 'rest', waitToken: undefined, watch: undefined };
  }) as typeof world.stores.load;
  return { world, caseId };
}

const running = async (world: World) => {
  const pages = await Promise.all(
    world.machineArns.map((stateMachineArn) => world.states.listExecutions({ stateMachineArn, maxResults: 100 })),
  );
  return pages.flatMap(({ executions }) => executions).filter(({ status }) => status === 'RUNNING');
};

afterEach(() => {
  vi.doUnmock('#functions/lib/compose.ts');
  vi.unstubAllEnvs();
});

/** The function as its schedule starts it, over the world's services in place of those of AWS. @returns one round of it at an instant */
async function watchdogOf(world: World): Promise<() => Promise<unknown>> {
  vi.stubEnv('TABLE_NAME', 'table');
  vi.stubEnv('DISPATCH_FUNCTION', 'dispatch');
  vi.resetModules();
  vi.doMock('#functions/lib/compose.ts', () => ({ compose: () => world.services }));
  const { handler } = await import('#functions/watchdog/handler.ts');
  // EventBridge writes whole seconds.
  return () =>
    Promise.resolve(
      handler({ time: world.now().replace(/\.\d+Z$/, 'Z') }, {} as Context, { signal: new AbortController().signal }),
    );
}

it('those who may wake it are reminded once it has waited, and a machine follows it from then on', async () => {
  const { world, caseId } = await formerRest();
  const watch = await watchdogOf(world);
  await watch();
  expect((await world.history(caseId)).at(-1)?.type).toBe('case-deferred');
  await world.advance(hours(24 * 4));
  await watch();
  await world.settle();
  expect((await world.history(caseId)).at(-1)?.type).toBe('reminder-sent');
  const runs = (await machineRuns(world)).get(caseId) ?? [];
  expect(runs.at(-1)).toMatchObject({ status: 'RUNNING' });
  expect(runs.at(-1)?.entered.at(-1)).toBe('Deferral');
});

it('whoever takes it up before that starts a machine as well', async () => {
  const { world, caseId } = await formerRest();
  await world.act(caseId, 'secretariat', 'resume', { choice: 'resume' });
  const runs = (await machineRuns(world)).get(caseId) ?? [];
  expect(runs.at(-1)).toMatchObject({ status: 'RUNNING' });
  expect(runs.at(-1)?.entered.at(-1)).toBe('Screening');
});
