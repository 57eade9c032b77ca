import { describe, expect, it } from 'vitest';
import { record } from '#functions/record/record.ts';
import { countOf, loseMachine, resume, runsOf, watchFor } from './support/stalled-case.ts';
import { createWorld, hours, type WorldOptions } from './support/world.ts';

const because = { reason: 'for a reason' };

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
    await loseMachine(world, other);
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

  it('the old one is not heard: it lets no time fall, reports no fault, and takes no token away', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await loseMachine(world);
    await watchFor(world, hours(47));
    await resume(world, caseId, new Date(world.clock.nowMs() + hours(2)).toISOString());
    const before = JSON.stringify([await world.stores.load(caseId), await world.history(caseId)]);
    const at = '2026-03-07T00:00:00.000Z';
    const fault = { where: 'Positions', error: 'Error', cause: 'late' };
    for (const input of [{ command: 'pass-time' } as const, { command: 'report-fault', ...fault } as const]) {
      expect(await record(world.services, { ...input, caseId, flow: 0, at })).toMatchObject({ stage: 'rest', flow: 0 });
    }
    expect(JSON.stringify([await world.stores.load(caseId), await world.history(caseId)])).toBe(before);
    expect(await record(world.services, { command: 'pass-time', caseId, flow: 1, at })).toMatchObject({
      stage: 'publication',
    });
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
