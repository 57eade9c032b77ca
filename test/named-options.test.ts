import { beforeEach, expect, it } from 'vitest';
import type { CaseView } from '#schemas/api.ts';
import { ApiClient } from './support/api-client.ts';
import { noteForm } from './support/concept-note-case.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const areas = 'area-1: Labour mobility | تنقل العمال\narea-2: Return';
const set = async (choice: string, value: string) => {
  const body = { choice, [choice]: value, reason: 'As the manual has it.' };
  const { status } = await api.ask('/api/settings/concept-note', { method: 'POST', as: 'fmu', body });
  await world.advance(hours(1));
  return status;
};
const begun = (changes: object = {}) =>
  world.submit({ ...noteForm, countries: ['EG'], ...changes }, 'iom', 'concept-note');
const pageFor = async (who: string, path: string, language = 'en') =>
  (await (await new Visitor(world).speaking(language as 'en').signedInAs(who)).get(path)).page;

it('a new note chooses among what the fund has named, by the names and in the reader’s language', async () => {
  expect(await pageFor('iom', '/cases/new/concept-note')).toContain('Thematic area 3 (title to be confirmed)');
  expect(await set('areaNames', areas)).toBe(200);
  expect(await set('genderOptions', '0: Not addressed\n2: Principal aim')).toBe(200);
  const form = await pageFor('iom', '/cases/new/concept-note');
  for (const name of ['Labour mobility', 'Return', 'Principal aim']) expect(form).toContain(name);
  for (const gone of ['Thematic area 1', 'Thematic area 3']) expect(form).not.toContain(gone);
  const arabic = await pageFor('iom', '/cases/new/concept-note', 'ar');
  expect([arabic.includes('تنقل العمال'), arabic.includes('Return')]).toEqual([true, true]);
});

it('what is not offered is refused, by its field', async () => {
  await set('areaNames', areas);
  await set('genderOptions', '0: Not addressed');
  const send = async (form: object) =>
    (await api.ask('/api/cases', { method: 'POST', as: 'iom', body: { procedure: 'concept-note', form } })).body;
  const form = { ...noteForm, countries: ['EG'] };
  expect(JSON.stringify(await send(form))).toContain('markers.gender');
  const markers = { ...noteForm.markers, gender: '0' };
  expect(JSON.stringify(await send({ ...form, markers, thematicArea: 'area-5' }))).toContain('thematicArea');
  expect(await send({ ...form, markers })).toMatchObject({ caseId: expect.any(String) as string });
});

it('a note that runs keeps the names, and the options, that it was begun with', async () => {
  const before = await begun();
  await set('areaNames', areas);
  const after = await begun();
  await set('areaNames', 'area-2: Return and reintegration');
  const named = async (caseId: string) => pageFor('fmu', `/cases/${caseId}`);
  expect(await named(before)).toContain('Thematic area 1 (title to be confirmed)');
  expect(await named(after)).toContain('Labour mobility');
  expect(
    ((await api.ask(`/api/cases/${after}`, { as: 'fmu' })).body as CaseView & { thematicArea: string }).thematicArea,
  ).toBe('area-1');
  await world.act(after, 'rc.eg', 'sign', { choice: 'send-back', reason: 'The ministry is missing.' });
  await world.act(after, 'iom', 'submit', { choice: 'submit', form: { ...noteForm, countries: ['EG'] } });
  expect(await named(after)).toContain('Labour mobility');
});

it('objectives that do not lie in the chosen area are for a person to judge', async () => {
  const checked = async () => {
    const body = { procedure: 'concept-note', form: noteForm };
    return JSON.stringify((await api.ask('/api/cases/check', { method: 'POST', as: 'iom', body })).body);
  };
  expect(await checked()).not.toContain('do not lie in it');
  expect(await set('areaObjectives', 'area-1: 1, 2')).toBe(200);
  expect(await checked()).toContain('these objectives do not lie in it: 23');
});
