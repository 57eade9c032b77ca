import { expect, it } from 'vitest';
import { digestFor } from '#functions/lib/use-cases/digest.ts';
import { stalledCases } from '#functions/lib/use-cases/stalled-cases.ts';
import { noteForm, scores, seats } from './support/concept-note-case.ts';
import { machineRuns } from './support/machine-runs.ts';
import { planned } from './support/meeting-world-stories.ts';
import { countOf, watch } from './support/stalled-case.ts';
import { createWorld, hours, type World } from './support/world.ts';

const days = (count: number): number => hours(24 * count);

async function funded(world: World): Promise<string> {
  await planned(world, 60, 'steering-committee', 'fmu');
  const caseId = await world.submit({ ...noteForm, countries: ['EG'] }, 'iom', 'concept-note');
  await world.act(caseId, 'rc.eg', 'sign', { choice: 'sign' });
  await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['who@example.org'] });
  await world.act(caseId, 'who', 'declare-conflict', { choice: 'none' });
  await world.act(caseId, 'who', 'review', { choice: 'recommend', scores });
  await world.act(caseId, 'fmu', 'release', { choice: 'release' });
  await world.act(caseId, 'fmu', 'table', { choice: 'table' });
  await world.advance(days(61));
  await world.act(caseId, 'fmu', 'conclude', { choice: 'develop' });
  await world.act(caseId, 'fmu', 'determination', { choice: 'send' });
  await world.act(caseId, 'iom', 'develop', { choice: 'submit' });
  for (const seat of seats) await world.act(caseId, `sc.${seat}`, 'approve', { choice: 'support' });
  await world.act(caseId, 'fmu', 'fund', { choice: 'instruct' });
  await world.act(caseId, 'fmu', 'transfer', { choice: 'record' });
  return caseId;
}

const mailsAbout = (world: World, heading: string) =>
  world.mails.filter(({ subject }) => subject.includes(heading)).map(({ to }) => to);

it('time passes in a note that rests, without an execution: each reminder goes out once, and what is overdue waits for the unit', async () => {
  const world = await createWorld();
  const caseId = await funded(world);
  const runs = (await machineRuns(world)).get(caseId) ?? [];
  expect(runs.filter(({ status }) => status === 'RUNNING')).toEqual([]);
  expect(await watch(world)).toBe(0);
  await world.advance(days(365 + 90 - 28));
  expect([await watch(world), await watch(world)]).toEqual([0, 0]);
  expect(await countOf(world, caseId, 'report-reminded')).toBe(2);
  expect(mailsAbout(world, 'falls due')).toContain('iom@example.org');
  await world.advance(days(29));
  expect([await watch(world), await watch(world)]).toEqual([0, 0]);
  expect(await countOf(world, caseId, 'report-reminded')).toBe(4);
  const { tasks } = await digestFor(world.services, await world.as('fmu'));
  expect(tasks.map(({ kind, overdue }) => [kind, overdue])).toEqual([
    ['financial-report', true],
    ['narrative-report', true],
  ]);
  await world.act(caseId, 'iom', 'narrative-report', { choice: 'received' });
  await world.act(caseId, 'fmu', 'financial-report', { choice: 'received' });
  expect((await digestFor(world.services, await world.as('fmu'))).tasks).toEqual([]);
  expect(((await machineRuns(world)).get(caseId) ?? []).length).toBe(runs.length);
});

it('a note whose time has not passed is one that stands still', async () => {
  const world = await createWorld();
  const caseId = await funded(world);
  await world.advance(days(365 + 90));
  const { items } = await stalledCases(world.services, await world.as('secretariat'));
  expect(items.map((item) => item.caseId)).toEqual([caseId]);
});
