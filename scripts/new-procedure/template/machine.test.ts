import { describe, expect, it } from 'vitest';
import { registerEntries } from '#functions/lib/use-cases/register.ts';
import { machineRuns } from '#test/support/machine-runs.ts';
import { signatureOf } from '#test/support/signature-of.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';

const form = { title: 'A first note', text: 'What the note says.', language: 'en' };
const submitted = (world: World) => world.submit(form, 'iom', 'sample-note');

/** How cases go, each to its end. */
const stories: Readonly<Record<string, (world: World) => Promise<string>>> = {
  'returned-reminded-accepted': async (world) => {
    const caseId = await submitted(world);
    await world.act(caseId, 'secretariat', 'review', { choice: 'return', reason: 'The annex is missing.' });
    await world.advance(hours(24 * 4));
    await world.act(caseId, 'iom', 'submit', { choice: 'submit', form: { ...form, text: 'What it says now.' } });
    await world.act(caseId, 'secretariat', 'review', { choice: 'accept' });
    return caseId;
  },
  declined: async (world) => {
    const caseId = await submitted(world);
    await world.act(caseId, 'secretariat', 'review', { choice: 'decline', reason: 'It belongs elsewhere.' });
    return caseId;
  },
  'deferred-resumed-withdrawn': async (world) => {
    const caseId = await submitted(world);
    await world.act(caseId, 'secretariat', 'defer', { choice: 'defer', until: '2026-03-09', reason: 'Recess.' });
    await world.advance(hours(24 * 7));
    await world.act(caseId, 'secretariat', 'defer', { choice: 'defer', condition: 'The annex is here.' });
    await world.act(caseId, 'secretariat', 'resume', { choice: 'resume' });
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    return caseId;
  },
};

describe('a case leaves this history', () => {
  it.each(Object.keys(stories))('%s', async (name) => {
    const world = await createWorld();
    const caseId = (await stories[name]?.(world)) ?? '';
    // `npx vitest run -u` on this file writes them anew; the difference is what a review reads.
    await expect(await signatureOf(world, caseId)).toMatchFileSnapshot(`./histories/${name}.json`);
    const runs = (await machineRuns(world)).get(caseId) ?? [];
    expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'SUCCEEDED'));
  });
});

it('what is accepted stands in the register, with its text and its hash; nothing else does', async () => {
  const world = await createWorld();
  const caseId = await submitted(world);
  await world.act(caseId, 'secretariat', 'review', { choice: 'accept', reason: 'Well put.' });
  await stories['declined']?.(world);
  const { items } = await registerEntries(world.services, { cursor: undefined });
  expect(items).toEqual([expect.objectContaining({ caseId, title: form.title, text: form.text })]);
  expect(items[0]?.outcome.kind).toBe('accepted');
  expect(items[0]?.textHash).toMatch(/^[0-9a-f]{64}$/);
});

it('tells the proposer and the desk, and reminds whoever the case waits for', async () => {
  const world = await createWorld();
  const caseId = await submitted(world);
  await world.advance(hours(24 * 4));
  await world.act(caseId, 'secretariat', 'review', { choice: 'accept' });
  const told = world.mails.filter(({ tags }) => tags['case'] === caseId).map(({ to, subject }) => `${to}: ${subject}`);
  expect(told).toEqual([
    expect.stringMatching(/^iom@example.org: .*Your proposal has arrived/),
    expect.stringMatching(/^secretariat@example.org: .*Please review a proposal/),
    expect.stringMatching(/^secretariat@example.org: .*Reminder: this case waits for you/),
    expect.stringMatching(/^iom@example.org: .*Your proposal is accepted/),
  ]);
});

it('is open to its proposer and the desk alone', async () => {
  const world = await createWorld();
  const caseId = await submitted(world);
  expect((await world.view(caseId, 'secretariat')).state).toBe('submitted');
  expect((await world.tasks('secretariat')).map(({ kind }) => kind)).toContain('review');
  await expect(world.view(caseId, 'who')).rejects.toMatchObject({ code: 'no-such-case' });
});
