import { expect, it } from 'vitest';
import { ApiClient } from '#test/support/api-client.ts';
import { noteForm } from '#test/support/concept-note-case.ts';
import { moved, planned } from '#test/support/meeting-world-stories.ts';
import { sweep } from '#test/support/sweep.ts';
import { createWorld, type World } from '#test/support/world.ts';

const body = 'steering-committee';

const targetOf = async (world: World, caseId: string) =>
  (
    (await new ApiClient(world.services, world.now).ask(`/api/cases/${caseId}`, { as: 'fmu' })).body as {
      targetMeeting: { meetingId: string } | null;
    }
  ).targetMeeting?.meetingId;

it('a note that no meeting can take is planned when one can, for an earlier one when that can, and everybody is told once each time', async () => {
  const world = await createWorld();
  await planned(world, 20, body, 'fmu');
  const caseId = await world.submit(noteForm, 'iom', 'concept-note');
  for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
  expect(await targetOf(world, caseId)).toBeUndefined();
  const later = await planned(world, 90, body, 'fmu');
  await world.settle();
  expect(await targetOf(world, caseId)).toBe(later);
  const tooEarly = `${body}.1`;
  await moved(world, tooEarly, 50, 'fmu');
  expect(await targetOf(world, caseId)).toBe(tooEarly);
  await planned(world, 70, body, 'fmu');
  await sweep(world, 2);
  const replanned = (await world.history(caseId)).filter(({ type }) => type === 'note-replanned');
  expect(replanned).toHaveLength(2);
  for (const { seq } of replanned) {
    const told = world.mails.filter(({ tags }) => tags['case'] === caseId && tags['seq'] === String(seq));
    expect(told.map(({ to }) => to).toSorted()).toEqual(
      ['fmu', 'iom', 'rc.eg', 'rc.ke'].map((name) => `${name}@example.org`),
    );
  }
  expect((await world.stores.history(`CAL-${body}`)).map(({ type }) => type)).toEqual([
    ...['meeting-planned', 'meeting-planned', 'meeting-moved', 'meeting-planned'],
  ]);
});

it('what could not be told at once the sweep tells', async () => {
  const world = await createWorld();
  await planned(world, 20, body, 'fmu');
  const caseId = await world.submit(noteForm, 'iom', 'concept-note');
  for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
  const { cases } = world.services;
  const without = (name: string) => {
    const target = cases as unknown as Record<string, unknown>;
    return new Proxy(cases, {
      get: (_, key) => {
        if (key === name) return async () => [];
        const found = target[String(key)];
        return typeof found === 'function' ? found.bind(cases) : found;
      },
    });
  };
  Object.assign(world.services, { cases: without('listedFromFirst') });
  await moved(world, `${body}.1`, 60, 'fmu');
  Object.assign(world.services, { cases });
  expect(await targetOf(world, caseId)).toBeUndefined();
  await sweep(world, 1);
  expect(await targetOf(world, caseId)).toBe(`${body}.1`);
});
