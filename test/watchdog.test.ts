import { describe, expect, it } from 'vitest';
import { stalledCases } from '#functions/lib/use-cases/stalled-cases.ts';
import { countOf, loseMachine, minutes, resume, runsOf, typesOf, watch, watchFor } from './support/stalled-case.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

const because = { reason: 'for a reason' };
const mailsOfStall = ({ mails }: World) => mails.filter(({ subject }) => subject.includes('stands still'));

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
    expect((await stalledCases(world.services, await world.as('secretariat'))).items).toMatchObject([
      { caseId, state: 'facilitation', expected: 'take-up' },
    ]);
    await resume(world, caseId);
    await watchFor(world, hours(72));
    expect(mailsOfStall(world)).toHaveLength(1);
    expect(await countOf(world, caseId, 'reminder-sent')).toBe(1);
    expect((await stalledCases(world.services, await world.as('secretariat'))).items).toEqual([]);
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
      await world.act(caseId, 'secretariat', 'screen', { choice: 'inadmissible', ...because });
      await world.act(caseId, 'coordinator', 'rule', { choice: 'decline', ...because });
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
    await world.circulated();
    await watchFor(world, hours(1));
    // The case that goes on has been looked at, and not before its reminder is due again.
    expect(await world.stores.toLookAt(new Date(world.clock.nowMs() + hours(40)).toISOString())).toEqual([]);
    await watchFor(world, hours(20));
    await world.advance(hours(24 * 90));
    expect(await watch(world)).toBe(0);
    expect(await world.stores.toLookAt('9')).not.toContain(caseId);
    expect(await countOf(world, caseId, 'stall-noticed')).toBe(0);
    await expect(resume(world, caseId)).rejects.toMatchObject({ status: 409, code: 'not-stalled' });
  });
});
