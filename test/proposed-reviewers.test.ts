import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { countMany } from '#functions/lib/rate-limit.ts';
import { parseRoster } from '#functions/load-roster/parse-roster.ts';
import type { AssignmentProposal } from '#schemas/assignment.ts';
import { addDuration } from '#schemas/duration.ts';
import type { Absence } from '#schemas/roster.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { noteForm } from '#test/support/concept-note-case.ts';
import { planned } from '#test/support/meeting-world-stories.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, type World } from '#test/support/world.ts';
import { Directory } from '#workflows/network/directory.ts';

const [lead, other] = noteForm.entities;
/** UNICEF, which has a reviewer in the sample, takes part in it. */
const form = { ...noteForm, entities: [lead, { ...other, party: 'UNICEF' }] };

let world: World;

beforeEach(async () => {
  world = await createWorld();
  await planned(world, 60, 'steering-committee', 'fmu');
});

/** A note of IOM and others that waits for reviewers. */
async function waiting(title = 'A note'): Promise<{ caseId: string; taskId: string }> {
  const caseId = await world.submit({ ...form, title }, 'iom', 'concept-note');
  for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
  await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
  const tasks = Object.values((await world.stores.load(caseId))?.state.tasks ?? {});
  return { caseId, taskId: tasks.find(({ kind }) => kind === 'assign')?.taskId ?? '' };
}

const ask = async (path: string, who = 'fmu') =>
  (await new ApiClient(world.services, world.now).ask(path, { as: who })) as { status: number; body: unknown };

const proposalFor = async (path: string): Promise<AssignmentProposal> => (await ask(path)).body as AssignmentProposal;

it('proposes reviewers who know most of what is asked, says why, and asks nobody', async () => {
  const { caseId, taskId } = await waiting();
  const before = { history: await world.stores.history(caseId), mails: world.mails.length };
  const { cases, isOptimal } = await proposalFor(`/api/tasks/${taskId}/proposal`);
  expect(isOptimal).toBe(true);
  const [proposed] = cases;
  expect(proposed).toMatchObject({ caseId, taskId, missing: 0, open: [] });
  expect(proposed?.toAsk).toHaveLength(3);
  expect(proposed?.choices.find(({ person }) => person === 'reviewer.unicef@example.org')).toMatchObject({
    isChosen: false,
    reason: 'Conflict: UNICEF is named in the note',
  });
  expect(await world.stores.history(caseId)).toEqual(before.history);
  expect(world.mails).toHaveLength(before.mails);
});

it('keeps who is to be kept, and whoever was asked already', async () => {
  const { caseId, taskId } = await waiting();
  const kept = await proposalFor(`/api/tasks/${taskId}/proposal?keep=Reviewer.FAO@example.org`);
  expect(kept.cases[0]?.toAsk).toContain('reviewer.fao@example.org');
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['reviewer.fao@example.org'] });
  const { cases } = await proposalFor(`/api/tasks/${taskId}/proposal`);
  expect(cases[0]?.toAsk).toHaveLength(2);
  expect(cases[0]?.toAsk).not.toContain('reviewer.fao@example.org');
  const fao = cases[0]?.choices.find(({ person }) => person === 'reviewer.fao@example.org');
  expect(fao).toMatchObject({ isChosen: true, load: 1 });
});

it('refuses to keep somebody whom the act would refuse, and names them', async () => {
  const { taskId } = await waiting();
  for (const [person, code] of [
    ['unicef@example.org', 'in-conflict'],
    ['nobody@example.org', 'unknown-person'],
  ]) {
    const { status, body } = await ask(`/api/tasks/${taskId}/proposal?keep=${person}`);
    expect([status, body]).toMatchObject([400, { errors: [{ field: 'keep', code }] }]);
  }
});

it('shares all notes that wait out together: whoever has reviews open gets fewer', async () => {
  const notes = [await waiting('One'), await waiting('Two'), await waiting('Three')];
  const busy = 'reviewer.fao@example.org';
  await world.act(notes[0]?.caseId ?? '', 'fmu', 'assign', { choice: 'confirm', reviewers: [busy] });
  const { cases, hasMore } = await proposalFor('/api/assignments');
  expect(hasMore).toBe(false);
  expect(new Set(cases.map(({ taskId }) => taskId))).toEqual(new Set(notes.map(({ taskId }) => taskId)));
  const loads = new Map(cases[0]?.choices.map(({ person, load }) => [person, load]));
  // Three for each of three notes, of whom one is asked already; nobody has more than four.
  expect([...loads.values()].reduce((sum, load) => sum + load, 0)).toBe(9);
  expect(Math.max(...loads.values())).toBeLessThanOrEqual(4);
  expect(loads.get('reviewer.unicef@example.org')).toBe(0);
});

it('is shown to the unit on the page of the task with the form filled in, and sent from there', async () => {
  const { caseId, taskId } = await waiting();
  const unit = await new Visitor(world).signedInAs('fmu');
  expect((await unit.get(`/tasks/${taskId}`)).page).toContain('Propose people');
  const { page } = await unit.get(`/tasks/${taskId}/proposal`);
  const filled = [
    ...page.matchAll(/name="reviewers\.\d+"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="reviewers\.\d+"/g),
  ];
  expect(filled.map(([, one, other]) => one ?? other)).toHaveLength(3);
  expect(page).toContain('nobody has been asked');
  const refused = await unit.get(`/tasks/${taskId}/proposal?keep=nobody@example.org`);
  expect(refused.page).toContain('value="nobody@example.org"');
  expect(refused.page).toContain('href="/assignments"');
  expect((await unit.get('/assignments')).page).toContain(`/tasks/${taskId}/proposal?keep=`);
  expect((await world.stores.load(caseId))?.state.at).toBe('technical-review');
});

it('is for nobody but those who choose reviewers', async () => {
  const { taskId } = await waiting();
  for (const who of ['iom', 'rc.eg', 'reviewer.fao', 'secretariat', 'auditor', 'sc.donor']) {
    expect((await ask('/api/assignments', who)).status, who).toBe(403);
    expect([403, 404], who).toContain((await ask(`/api/tasks/${taskId}/proposal`, who)).status);
  }
  const { status } = await ask(`/api/tasks/${taskId.replace('assign', 'withdraw')}/proposal`);
  expect(status).toBe(404);
});

it('proposes nobody who is away while the review is due, says when, and lets the unit keep them all the same', async () => {
  const person = 'reviewer.fao@example.org';
  const { taskId } = await waiting();
  const path = `/api/tasks/${taskId}/proposal`;
  const reasonOf = async (absences: Absence[], query = '') => {
    const sample = parseRoster(readFileSync('samples/roster.jsonc', 'utf8'));
    const people = sample.people.map((each) => (each.id === person ? { ...each, absences } : each));
    const services = { ...world.services, network: { directory: async () => new Directory({ ...sample, people }) } };
    const { body } = await new ApiClient(services as typeof world.services, world.now).ask(`${path}${query}`, {
      as: 'fmu',
    });
    return (body as AssignmentProposal).cases[0]?.choices.find((choice) => choice.person === person);
  };
  const [today, due] = [0, 14].map((days) => addDuration(world.now(), `P${days}D`).slice(0, 10)) as [string, string];
  const away = { from: today, until: addDuration(world.now(), 'P3D').slice(0, 10) };
  const found = await reasonOf([away]);
  expect(found).toMatchObject({ isChosen: false, reason: expect.stringMatching(/^Away from .*, and back on /) });
  expect((await reasonOf([{ from: due, until: '2099-01-01' }]))?.reason).toContain('Away from');
  expect((await reasonOf([{ from: '2020-01-01', until: today }]))?.reason).not.toContain('Away');
  expect(await reasonOf([away], `?keep=${person}`)).toMatchObject({
    isChosen: true,
    reason: expect.stringMatching(/^Kept/),
  });
});

it('computes sixty proposals for one person in an hour, and says to whoever asks for more when to come again', async () => {
  const { taskId } = await waiting();
  const path = `/api/tasks/${taskId}/proposal`;
  const limit = { name: 'proposed', most: 60, perSeconds: 3600 };
  await countMany(world.services.counters, limit, { subject: 'fmu@example.org', now: world.now() }, 59);
  expect((await ask(path)).status).toBe(200);
  expect(await ask(path)).toMatchObject({ status: 429, body: { code: 'too-many-proposals' } });
  const unit = await new Visitor(world).signedInAs('fmu');
  const { status, page } = await unit.get('/assignments');
  expect([status, page]).toEqual([429, expect.stringContaining('as many proposals as one person may in an hour')]);
  await world.advance(60 * 60 * 1000);
  expect((await ask(path)).status).toBe(200);
});
