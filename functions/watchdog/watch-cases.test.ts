import { describe, expect, it } from 'vitest';
import { restartFlow } from '#functions/lib/use-cases/restart-flow.ts';
import { stalledCases } from '#functions/lib/use-cases/stalled-cases.ts';
import { machineRuns } from '#test/support/machine-runs.ts';
import { createWorld, hours, sampleForm, type World, type WorldOptions } from '#test/support/world.ts';
import { watchCases } from './watch-cases.ts';

const minutes = (count: number): number => count * 60_000;
const because = { reason: 'for a reason' };

/** Ends the case's execution from outside: no machine is left that knows the token, and nobody is told. */
async function loseMachine({ states, machineArn: stateMachineArn }: World): Promise<void> {
  const { executions } = await states.listExecutions({ stateMachineArn, statusFilter: 'RUNNING' });
  for (const { executionArn } of executions) await states.stopExecution({ executionArn });
}

const watch = async (world: World): Promise<number> => {
  const { stalled } = await watchCases(world.services, world.now());
  await world.settle();
  return stalled;
};

/** Lets time pass with the watchdog on its rounds. */
async function watchFor(world: World, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += minutes(15)) {
    await world.advance(minutes(15));
    await watch(world);
  }
}

/** @param now when the secretariat believes it to be: with a clock ahead of ours it resumes a case that is in time. */
async function resume(world: World, caseId: string, now = world.now()) {
  const done = await restartFlow(world.services, { ...(await world.as('secretariat')), now }, caseId);
  await world.settle();
  return done;
}

const typesOf = async (world: World, caseId: string) => (await world.history(caseId)).map(({ type }) => type);
const countOf = async (world: World, caseId: string, wanted: string) =>
  (await typesOf(world, caseId)).filter((type) => type === wanted).length;
const mailsOfStall = ({ mails }: World) => mails.filter(({ subject }) => subject.includes('stands still'));
const runsOf = async (world: World, caseId: string) => (await machineRuns(world)).get(caseId) ?? [];

describe('a case whose machine is lost', () => {
  it('is not reported before the reminder is a quarter of an hour late, then once and to the secretariat alone', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await loseMachine(world);
    await watchFor(world, hours(48));
    await world.advance(minutes(14));
    expect(await watch(world)).toBe(0);
    expect(await countOf(world, caseId, 'stall-noticed')).toBe(0);
    await world.advance(minutes(1));
    expect(await watch(world)).toBe(1);
    await watchFor(world, hours(30));
    expect(await watch(world)).toBe(1);
    expect(await countOf(world, caseId, 'stall-noticed')).toBe(1);
    expect(mailsOfStall(world).map(({ to }) => to)).toEqual(['secretariat@example.org']);
    expect((await world.history(caseId)).at(-1)).toMatchObject({
      type: 'stall-noticed',
      actor: { system: 'clock' },
      data: { expected: 'time', by: '2026-03-04T09:15:00.000Z' },
    });
  });

  it('is reported once by two watchdogs at once', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await loseMachine(world);
    await world.advance(hours(60));
    await Promise.all([watch(world), watch(world)]);
    expect(await countOf(world, caseId, 'stall-noticed')).toBe(1);
    expect(mailsOfStall(world)).toHaveLength(1);
  });

  it('goes on when it is resumed: a deadline that has passed concludes at once', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await loseMachine(world);
    await watchFor(world, hours(80));
    expect((await world.view(caseId)).state).toBe('circulated');
    expect(await resume(world, caseId)).toEqual({ caseId, state: 'adopted' });
    expect((await typesOf(world, caseId)).slice(-4)).toEqual([
      'stall-noticed',
      'consensus-reached',
      'decision-adopted',
      'flow-restarted',
    ]);
    expect((await world.history(caseId)).at(-1)?.actor).toMatchObject({ person: 'secretariat@example.org' });
    expect(await watch(world)).toBe(0);
    expect((await runsOf(world, caseId)).at(-1)?.entered).toEqual(['Where does it stand?', 'Publication']);
    await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
    expect((await runsOf(world, caseId)).map(({ status }) => status)).toEqual(['ABORTED', 'SUCCEEDED']);
  });

  it('takes the reminder and the deadline from its new machine when they still lie ahead', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await loseMachine(world);
    await watchFor(world, hours(50));
    await resume(world, caseId);
    await world.advance(minutes(1));
    expect(await countOf(world, caseId, 'reminder-sent')).toBe(1);
    await watchFor(world, hours(22));
    expect((await world.view(caseId)).state).toBe('adopted');
    expect(await countOf(world, caseId, 'stall-noticed')).toBe(1);
  });

  it('is reported anew when what was resumed is lost again', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await loseMachine(world);
    await watchFor(world, hours(49));
    await resume(world, caseId);
    await world.advance(minutes(1));
    await loseMachine(world);
    await watchFor(world, hours(24));
    expect(mailsOfStall(world)).toHaveLength(2);
    await watchFor(world, hours(24));
    expect(mailsOfStall(world)).toHaveLength(2);
  });

  it('is no longer reported once people have moved it on and it is followed again', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await loseMachine(world);
    await watchFor(world, hours(1));
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', ...because });
    await watchFor(world, hours(1));
    // Nobody waited for the objection: the case has moved on and no machine has taken it up.
    expect((await world.history(caseId)).at(-1)).toMatchObject({ data: { expected: 'take-up' } });
    expect(await stalledCases(world.services, await world.as('secretariat'))).toMatchObject([
      { caseId, state: 'facilitation', expected: 'take-up' },
    ]);
    await resume(world, caseId);
    await watchFor(world, hours(72));
    expect(mailsOfStall(world)).toHaveLength(1);
    expect(await countOf(world, caseId, 'reminder-sent')).toBe(1);
    expect(await stalledCases(world.services, await world.as('secretariat'))).toEqual([]);
  });
});

describe('a case that no machine takes up', () => {
  it('is reported after a quarter of an hour', async () => {
    const world = await createWorld();
    const { dispatcher } = world.services;
    Object.assign(world.services, { dispatcher: { ...dispatcher, dispatch: async () => {} } });
    const caseId = await world.submit();
    Object.assign(world.services, { dispatcher });
    await world.advance(minutes(14));
    expect(await watch(world)).toBe(0);
    await watchFor(world, hours(2));
    expect(mailsOfStall(world)).toHaveLength(1);
    await resume(world, caseId);
    expect((await runsOf(world, caseId)).at(-1)?.entered.at(-1)).toBe('Screening');
    expect(await watch(world)).toBe(0);
  });

  it('because a step failed for good is resumed too', async () => {
    let failing = true;
    const fault = (_: string, payload: unknown) =>
      failing && (payload as { command?: string }).command === 'pass-time' ? new Error('on fire') : undefined;
    const world = await createWorld({ fault });
    const caseId = await world.circulated();
    await watchFor(world, hours(73));
    expect(await countOf(world, caseId, 'fault-reported')).toBe(1);
    failing = false;
    await resume(world, caseId);
    expect((await world.view(caseId)).state).toBe('adopted');
    expect((await runsOf(world, caseId)).map(({ status }) => status)).toEqual(['FAILED', 'RUNNING']);
  });
});

describe('a case that goes well', () => {
  const lives: Readonly<Record<string, (world: World) => Promise<string>>> = {
    published: async (world) => {
      const caseId = await world.circulated();
      await watchFor(world, hours(76));
      await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
      return caseId;
    },
    declined: async (world) => {
      const caseId = await world.submit();
      await watchFor(world, hours(80));
      await world.act(caseId, 'secretariat', 'screen', { choice: 'decline', ...because });
      return caseId;
    },
    deferred: async (world) => {
      const caseId = await world.circulated();
      await world.act(caseId, 'ilo', 'position', { choice: 'objection', ...because });
      await watchFor(world, hours(80));
      await world.act(caseId, 'coordinator', 'defer', { choice: 'defer', ...because });
      return caseId;
    },
    withdrawn: async (world) => {
      const caseId = await world.circulated(sampleForm);
      await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
      return caseId;
    },
  };

  it.each(Object.keys(lives))('is never reported, nor looked at once it is %s', async (name) => {
    const world = await createWorld();
    const caseId = await (lives[name] as (world: World) => Promise<string>)(world);
    await watchFor(world, hours(20));
    await world.advance(hours(24 * 90));
    expect(await watch(world)).toBe(0);
    expect(await world.stores.toLookAt('9')).toEqual([]);
    expect(await countOf(world, caseId, 'stall-noticed')).toBe(0);
    await expect(resume(world, caseId)).rejects.toMatchObject({ status: 409, code: 'not-stalled' });
  });
});

describe('two machines for one case', () => {
  const inDelivery: WorldOptions = { bounces: (to) => to === 'who@example.org' };

  it.each([
    ['in circulation', {}],
    ['while notices are on their way', inDelivery],
  ])('%s: the old one ends when the case is resumed', async (_, options: WorldOptions) => {
    const world = await createWorld(options);
    const caseId = await world.circulated();
    await resume(world, caseId, new Date(world.clock.nowMs() + hours(100)).toISOString());
    const runs = await runsOf(world, caseId);
    expect(runs.map(({ status }) => status)).toEqual(['SUCCEEDED', 'RUNNING']);
  });

  it('the old one, alive with a token that nobody knows, changes nothing and ends by itself', async () => {
    const world = await createWorld(inDelivery);
    const caseId = await world.circulated();
    const other = await world.circulated();
    // The case is left with another case's token, which is of no use to its own machine.
    await loseMachineOf(world, other);
    await world.stores.keepToken(caseId, 'delivery', 0, (await world.stores.load(other))?.waitToken ?? '');
    await resume(world, caseId, new Date(world.clock.nowMs() + hours(100)).toISOString());
    expect((await runsOf(world, caseId)).map(({ status }) => status)).toEqual(['RUNNING', 'RUNNING']);
    await world.advance(hours(73));
    expect((await runsOf(world, caseId)).map(({ status }) => status)).toEqual(['SUCCEEDED', 'RUNNING']);
    expect(await countOf(world, caseId, 'reminder-sent')).toBe(1);
    await world.act(caseId, 'secretariat', 'notice', { choice: 'excuse', ...because });
    await world.advance(hours(100));
    expect(await countOf(world, caseId, 'reminder-sent')).toBe(2);
    expect(await countOf(world, caseId, 'consensus-reached')).toBe(1);
  });

  it('cannot come of pressing the button twice', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await loseMachine(world);
    await watchFor(world, hours(49));
    const pressed = await Promise.allSettled([resume(world, caseId), resume(world, caseId)]);
    expect(pressed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await countOf(world, caseId, 'flow-restarted')).toBe(1);
    expect(await runsOf(world, caseId)).toHaveLength(2);
  });
});

async function loseMachineOf(world: World, caseId: string): Promise<void> {
  const { executions } = await world.states.listExecutions({ stateMachineArn: world.machineArn });
  for (const { executionArn, name } of executions) {
    if (name.startsWith(`${caseId}-`)) await world.states.stopExecution({ executionArn });
  }
}
