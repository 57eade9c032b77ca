import { describe, expect, it } from 'vitest';
import { registerEntries } from '#functions/lib/use-cases/register.ts';
import { noteForm, scores, seats } from '#test/support/concept-note-case.ts';
import { machineRuns } from '#test/support/machine-runs.ts';
import { moved, planned } from '#test/support/meeting-world-stories.ts';
import { sentDocument } from '#test/support/sent-document.ts';
import { signatureOf } from '#test/support/signature-of.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';

const days = (count: number): number => hours(24 * count);
const inSteeringCommittee = (world: World, inDays: number) => planned(world, inDays, 'steering-committee', 'fmu');

const submitted = (world: World, changes: object = {}) =>
  world.submit({ ...noteForm, ...changes }, 'iom', 'concept-note');
const signed = async (world: World, caseId: string, countries = noteForm.countries) => {
  for (const country of countries) await world.act(caseId, `rc.${country.toLowerCase()}`, 'sign', { choice: 'sign' });
};
const reviewedBy = async (world: World, caseId: string, ...people: string[]) => {
  const reviewers = people.map((person) => `${person}@example.org`);
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers });
  for (const person of people) await world.act(caseId, person, 'declare-conflict', { choice: 'none' });
  for (const person of people) await world.act(caseId, person, 'review', { choice: 'recommend', scores });
};
/** Eligible, reviewed and before the Committee. */
const tabled = async (world: World, caseId: string) => {
  await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
  await reviewedBy(world, caseId, 'who');
  await world.act(caseId, 'fmu', 'release', { choice: 'release', comments: 'Say more about partners.' });
  await world.act(caseId, 'fmu', 'table', { choice: 'table' });
};
const inPipeline = async (world: World): Promise<string> => {
  await inSteeringCommittee(world, 60);
  const caseId = await submitted(world);
  await signed(world, caseId);
  await tabled(world, caseId);
  await world.advance(days(61));
  await world.act(caseId, 'fmu', 'conclude', { choice: 'pipeline', reason: 'Well founded.' });
  await world.act(caseId, 'fmu', 'determination', { choice: 'send', letter: 'Your note is endorsed.' });
  return caseId;
};

/** How notes go, each to its end. */
const stories: Readonly<Record<string, (world: World) => Promise<string>>> = {
  'returned-deferred-and-funded': async (world) => {
    await inSteeringCommittee(world, 60);
    await inSteeringCommittee(world, 150);
    const caseId = await submitted(world);
    await signed(world, caseId);
    await world.act(caseId, 'fmu', 'eligibility', { choice: 'return', reason: 'Name the ministries.' });
    await world.act(caseId, 'iom', 'submit', { choice: 'submit', form: noteForm });
    await signed(world, caseId);
    await tabled(world, caseId);
    await world.act(caseId, 'sc.donor', 'position', { choice: 'objection', reason: 'The budget is too large.' });
    await world.advance(days(61));
    await world.act(caseId, 'fmu', 'table', { choice: 'table' });
    await world.advance(days(90));
    await world.act(caseId, 'fmu', 'conclude', { choice: 'pipeline', reason: 'Agreed now.' });
    await world.act(caseId, 'fmu', 'determination', { choice: 'send', letter: 'Your note is endorsed.' });
    await world.advance(days(400));
    await world.act(caseId, 'fmu', 'call', { choice: 'call', dueAt: '2029-01-01' });
    const documents = [await sentDocument(world, 'iom')];
    await world.act(caseId, 'iom', 'develop', { choice: 'submit', documents });
    for (const seat of seats) await world.act(caseId, `sc.${seat}`, 'approve', { choice: 'support' });
    await world.act(caseId, 'fmu', 'fund', { choice: 'instruct' });
    await world.act(caseId, 'fmu', 'transfer', { choice: 'record' });
    return caseId;
  },
  ineligible: async (world) => {
    const caseId = await submitted(world, { countries: ['EG'] });
    await signed(world, caseId, ['EG']);
    await world.act(caseId, 'fmu', 'eligibility', { choice: 'ineligible', reason: 'It is no joint programme.' });
    return caseId;
  },
  'sent-back-reminded-and-withdrawn': async (world) => {
    const caseId = await submitted(world);
    await world.act(caseId, 'rc.eg', 'sign', { choice: 'send-back', reason: 'The ministry is missing.' });
    await world.act(caseId, 'iom', 'submit', { choice: 'submit', form: noteForm });
    await world.advance(days(4));
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    return caseId;
  },
  'meeting-moved-and-taken-out-of-the-pipeline': async (world) => {
    const meetingId = await inSteeringCommittee(world, 60);
    await inSteeringCommittee(world, 150);
    const caseId = await submitted(world);
    await signed(world, caseId);
    await moved(world, meetingId, 40, 'fmu');
    await tabled(world, caseId);
    await world.advance(days(151));
    await world.act(caseId, 'fmu', 'conclude', { choice: 'pipeline', reason: 'Agreed.' });
    await world.act(caseId, 'fmu', 'determination', { choice: 'send', letter: 'Your note is endorsed.' });
    await world.act(caseId, 'fmu', 'call', { choice: 'remove', reason: 'Funded elsewhere.' });
    return caseId;
  },
};

describe('a concept note leaves this history', () => {
  it.each(Object.keys(stories))('%s', async (name) => {
    const world = await createWorld();
    const caseId = (await stories[name]?.(world)) ?? '';
    // `npx vitest run -u` on this file writes them anew; the difference is what a review reads.
    await expect(await signatureOf(world, caseId)).toMatchFileSnapshot(`./histories/${name}.json`);
    const runs = (await machineRuns(world)).get(caseId) ?? [];
    expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'SUCCEEDED'));
  });
});

it('a note in the pipeline holds no execution open, however long it waits', async () => {
  const world = await createWorld();
  const caseId = await inPipeline(world);
  const before = (await machineRuns(world)).get(caseId) ?? [];
  expect(before.map(({ status }) => status)).toEqual(before.map(() => 'SUCCEEDED'));
  await world.advance(days(700));
  expect((await world.view(caseId, 'fmu')).state).toBe('pipeline');
  expect((await machineRuns(world)).get(caseId)).toHaveLength(before.length);
});

it.each([
  [
    'returned',
    async (world: World, caseId: string) =>
      world.act(caseId, 'fmu', 'eligibility', { choice: 'return', reason: 'Name the ministries.' }),
  ],
  [
    'deferred',
    async (world: World, caseId: string) => {
      await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
      await reviewedBy(world, caseId, 'who');
      await world.act(caseId, 'fmu', 'release', { choice: 'release' });
      await world.act(caseId, 'fmu', 'table', { choice: 'defer' });
    },
  ],
] as const)('a note that is %s is planned anew when its meeting is moved', async (situation, goesOn) => {
  const world = await createWorld();
  const meetingId = await inSteeringCommittee(world, 60);
  await inSteeringCommittee(world, 150);
  const caseId = await submitted(world);
  await signed(world, caseId);
  await goesOn(world, caseId);
  expect((await world.view(caseId, 'fmu')).state).toBe(situation);
  await moved(world, meetingId, 40, 'fmu');
  expect((await world.history(caseId)).filter(({ type }) => type === 'note-replanned')).toHaveLength(1);
});

it('what is funded stands in the register', async () => {
  const world = await createWorld();
  const caseId = await stories['returned-deferred-and-funded']?.(world);
  const { items } = await registerEntries(world.services, { cursor: undefined });
  expect(items).toEqual([expect.objectContaining({ caseId, procedure: 'concept-note', title: noteForm.title })]);
});
