import { beforeEach, describe, expect, it } from 'vitest';
import type { SettingsView } from '#schemas/api.ts';
import type { Task } from '#schemas/task.ts';
import { ApiClient } from './support/api-client.ts';
import { noteForm } from './support/concept-note-case.ts';
import { expectProblem } from './support/expect-problem.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const procedure = 'concept-note';
const path = `/api/settings/${procedure}`;
const criteria = {
  choice: 'eligibilityCriteria',
  eligibilityCriteria: ['C1', 'C4'],
  reason: 'As the manual has them.',
};
const post = (given: unknown, as = 'fmu', headers: Record<string, string> = {}) =>
  api.ask(path, { method: 'POST', as, body: given, headers });
const shown = async (setting: string) => {
  const view = (await api.ask('/api/settings', { as: 'auditor' })).body as SettingsView;
  return view.settings.find((each) => each.setting === setting && each.procedure === procedure);
};
const begun = () => world.submit({ ...noteForm, countries: ['EG'] }, 'iom', procedure);
const criteriaOf = async (caseId: string): Promise<Task['criteria']> => {
  await world.act(caseId, 'rc.eg', 'sign', { choice: 'sign' });
  const tasks = Object.values((await world.stores.load(caseId))?.state.tasks ?? {});
  return tasks.find(({ kind }) => kind === 'eligibility')?.criteria;
};

describe('what a procedure has set of its own', () => {
  it('is shown with its default and with what its sources leave open, and is to be confirmed', async () => {
    expect(await shown('scale')).toEqual({
      ...{ procedure, body: null, method: null, setting: 'scale', value: '1-5', adoptedBy: null, later: [] },
      basis: 'The scale is not known; usual: from 1, the lowest, to 5, the highest.',
    });
    const page = (await (await new Visitor(world).signedInAs('ilo')).get('/settings')).page;
    expect(page).toContain('Concept note: what its sources leave open');
    expect(page).toContain('Whole of government');
    expect(page).not.toContain(`href="/settings/${procedure}"`);
  });

  it('holds for cases that are begun from then on; one that runs goes by what it began with, also when it is handed in again', async () => {
    const [before, again] = [await begun(), await begun()];
    await world.advance(hours(1));
    expect(await post(criteria)).toMatchObject({ status: 200 });
    const after = await begun();
    await world.act(again, 'rc.eg', 'sign', { choice: 'send-back', reason: 'The ministry is missing.' });
    await world.act(again, 'iom', 'submit', { choice: 'submit', form: { ...noteForm, countries: ['EG'] } });
    expect((await criteriaOf(before))?.length).toBeGreaterThan(2);
    expect(await criteriaOf(after)).toEqual(['C1', 'C4']);
    expect((await criteriaOf(again))?.length).toBeGreaterThan(2);
  });

  it('is changed by those whom the procedure names alone, each change in the history and with what adopted it', async () => {
    for (const other of ['secretariat', 'iom', 'auditor'])
      await expectProblem((headers) => post(criteria, other, headers), { status: 403, code: 'not-permitted' });
    await post({ ...criteria, adoptedBy: 'SC/2026/3' });
    expect(await shown('eligibilityCriteria')).toMatchObject({ value: ['C1', 'C4'], adoptedBy: 'SC/2026/3' });
    const page = (await (await new Visitor(world).signedInAs('auditor')).get('/settings')).page;
    const told = page.replaceAll(/[\u2066-\u2069]/g, '');
    expect(told).toContain('What is asked of eligibility (Concept note): It is on the template of the fund');
    expect(told).toContain('As the manual has them.');
  });

  it('is changed on a page of its own, which keeps what was typed where it is refused', async () => {
    const visitor = await (await new Visitor(world).signedInAs('fmu')).get(`/settings/${procedure}`);
    expect(visitor.page).toContain('Who signs where submission by a Resident Coordinator is not possible');
    const typed = { choice: 'reviewPeriod', 'reviewPeriod.reviewPeriod': 'P14D', 'reviewPeriod.reason': 'More time.' };
    await visitor.save(`/settings/${procedure}`, typed);
    expect([visitor.status, visitor.page.includes('More time.')]).toEqual([400, true]);
    await visitor.save(`/settings/${procedure}`, { ...typed, 'reviewPeriod.reviewPeriod': 'P28D' });
    expect(visitor.status).toBe(303);
    expect(await shown('reviewPeriod')).toMatchObject({ value: 'P28D', adoptedBy: null });
    const other = await (await new Visitor(world).signedInAs('secretariat')).get(`/settings/${procedure}`);
    expect(other.status).toBe(403);
  });

  it.each([
    ['a setting that there is not', { choice: 'mayPropose', mayPropose: ['auditor'], reason: 'No.' }],
    ['a value that it cannot have', { choice: 'scale', scale: '5-1', reason: 'Upside down.' }],
    ['no criterion at all', { ...criteria, eligibilityCriteria: [] }],
    ['what holds already', { choice: 'scale', scale: '1-5', reason: 'The same.' }],
  ])('refuses %s', async (_, given) => {
    expect((await post(given)).status).toBe(400);
  });

  it('is not there of a procedure whose sources leave nothing of its own open', async () => {
    const answer = await api.ask('/api/settings/decision', { method: 'POST', as: 'fmu', body: criteria });
    expect(answer.status).toBe(404);
  });
});

describe('the form of a review', () => {
  const typed = (row: number, score: string) => ({
    [`scores.${row}.score`]: score,
    [`scores.${row}.reason`]: 'So it is.',
  });
  const asked = async () => {
    await post({ choice: 'reviewCriteria', reviewCriteria: ['C5', 'C9'], reason: 'Two are enough.' });
    await post({ choice: 'scale', scale: '0-3', reason: 'As in other funds.' });
    const caseId = await begun();
    await world.act(caseId, 'rc.eg', 'sign', { choice: 'sign' });
    await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
    await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['who@example.org'] });
    await world.act(caseId, 'who', 'declare-conflict', { choice: 'none' });
    const tasks = Object.values((await world.stores.load(caseId))?.state.tasks ?? {});
    const path = `/tasks/${tasks.find(({ kind }) => kind === 'review')?.taskId}`;
    return { caseId, path, visitor: await (await new Visitor(world).signedInAs('who')).get(path) };
  };
  const keys = (page: string) =>
    [...page.matchAll(/name="scores\.(\d)\.criterion" value="(\w+)"/g)].map(([, row, key]) => `${row}:${key}`);

  it('has a row for each criterion that the fund asked for when the note was begun, and says the scale', async () => {
    const { visitor } = await asked();
    expect(keys(visitor.page)).toEqual(['0:C5', '1:C9']);
    expect(visitor.page).toContain('From 0, the lowest, to 3, the highest.');
    expect(visitor.page).not.toContain('value="add-scores"');
  });

  it('takes what was filled in, and shows every row again where something is wrong', async () => {
    const { caseId, path, visitor } = await asked();
    const form = { choice: 'recommend', 'scores.0.criterion': 'C5', 'scores.1.criterion': 'C9', do: 'act' };
    await visitor.post(path, { ...form, ...typed(1, '4') });
    expect([visitor.status, keys(visitor.page).sort()]).toEqual([400, ['0:C9', '1:C5']]);
    expect(visitor.page).toContain('the scale goes from 0 to 3');
    await visitor.post(path, { choice: 'recommend', 'scores.0.criterion': 'C9', ...typed(0, '3'), do: 'act' });
    expect(visitor.status).toBe(303);
    const history = await world.history(caseId);
    expect(history.at(-1)?.data).toMatchObject({ scores: [{ criterion: 'C9', score: 3 }] });
  });
});
