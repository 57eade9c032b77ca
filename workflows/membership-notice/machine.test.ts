import { describe, expect, it } from 'vitest';
import { registerEntries } from '#functions/lib/use-cases/register.ts';
import { machineRuns } from '#test/support/machine-runs.ts';
import { signatureOf } from '#test/support/signature-of.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';

const form = { year: 2026, title: 'Changes of 2025', text: 'As every year.', language: 'en' };
const submitted = (world: World) => world.submit(form, 'iom', 'membership-notice');

async function signed(world: World): Promise<string> {
  const caseId = await submitted(world);
  await world.act(caseId, 'secretariat', 'review', { choice: 'forward', since: '2018-01-01' });
  await world.act(caseId, 'coordinator', 'sign', { choice: 'sign' });
  return caseId;
}

/** How cases go, each to its end. */
const stories: Readonly<Record<string, (world: World) => Promise<string>>> = {
  'returned-reminded-sent-back-signed': async (world) => {
    const caseId = await submitted(world);
    await world.act(caseId, 'secretariat', 'review', { choice: 'return', reason: 'The text is short.' });
    await world.advance(hours(24 * 4));
    await world.act(caseId, 'iom', 'submit', { choice: 'submit', form: { ...form, text: 'What it says now.' } });
    await world.act(caseId, 'secretariat', 'review', { choice: 'forward', text: 'As the secretariat words it.' });
    await world.act(caseId, 'coordinator', 'sign', { choice: 'send-back', reason: 'Name the year.' });
    await world.act(caseId, 'secretariat', 'review', { choice: 'forward' });
    await world.act(caseId, 'coordinator', 'sign', { choice: 'sign' });
    await world.act(caseId, 'secretariat', 'delivery', { choice: 'received', on: '2026-03-02' });
    return caseId;
  },
  'handed-over': async (world) => {
    const caseId = await signed(world);
    await world.act(caseId, 'secretariat', 'delivery', {
      choice: 'handed-over',
      on: '2026-03-02',
      reference: 'Note 7',
    });
    return caseId;
  },
  'nothing-to-notify': async (world) => {
    const caseId = await submitted(world);
    await world.act(caseId, 'secretariat', 'review', { choice: 'nothing', reason: 'Nothing has changed.' });
    return caseId;
  },
  'deferred-resumed-withdrawn': async (world) => {
    const caseId = await submitted(world);
    await world.act(caseId, 'secretariat', 'defer', { choice: 'defer', until: '2026-03-09', reason: 'Recess.' });
    await world.advance(hours(24 * 7));
    await world.act(caseId, 'secretariat', 'defer', { choice: 'defer', condition: 'The roster is complete.' });
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

it('goes to the Office of the Secretary-General as signed, and is not published', async () => {
  const world = await createWorld();
  const caseId = await signed(world);
  await world.act(caseId, 'secretariat', 'delivery', { choice: 'received', on: '2026-03-02' });
  const told = world.mails.filter(({ tags }) => tags['case'] === caseId).map(({ to, subject }) => `${to}: ${subject}`);
  expect(told).toEqual([
    expect.stringMatching(/^iom@example.org: .*Your notice has arrived/),
    expect.stringMatching(/^secretariat@example.org: .*Please look at the yearly notice/),
    expect.stringMatching(/^coordinator@example.org: .*Please sign the yearly notice/),
    expect.stringMatching(/^sg-office@example.org: .*Notice of changes in the membership/),
    expect.stringMatching(/^secretariat@example.org: .*Please record that the notice has arrived/),
    expect.stringMatching(/^iom@example.org: .*The Secretary-General was notified/),
    expect.stringMatching(/^coordinator@example.org: .*The Secretary-General was notified/),
  ]);
  expect((await registerEntries(world.services, { cursor: undefined })).items).toEqual([]);
});

it('is not received on a day that is yet to come', async () => {
  const world = await createWorld();
  const caseId = await signed(world);
  const tomorrow = { choice: 'received', on: '2030-01-01' };
  await expect(world.act(caseId, 'secretariat', 'delivery', tomorrow)).rejects.toMatchObject({
    fields: [{ code: 'day-ahead', field: 'on' }],
  });
});

it('is open to whoever opened it, the desk, the Coordinator and the Office alone', async () => {
  const world = await createWorld();
  const caseId = await submitted(world);
  expect((await world.view(caseId, 'coordinator')).state).toBe('submitted');
  expect((await world.tasks('secretariat')).map(({ kind }) => kind)).toContain('review');
  await expect(world.view(caseId, 'who')).rejects.toMatchObject({ code: 'no-such-case' });
});

it('says its history in its own words, with days as they are written', async () => {
  const world = await createWorld();
  const caseId = await signed(world);
  await world.act(caseId, 'secretariat', 'delivery', { choice: 'received', on: '2026-03-02' });
  const { page } = await (await new Visitor(world).signedInAs('secretariat')).get(`/cases/${caseId}`);
  expect(page).toContain('The notice was submitted as version 1 of the text.');
  expect(page).toMatch(/reached the Office of the Secretary-General on (<[^>]*>)?2 March 2026/);
});
