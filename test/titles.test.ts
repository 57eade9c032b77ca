import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { digestFor } from '#functions/lib/use-cases/digest.ts';
import { registerEntries } from '#functions/lib/use-cases/register.ts';
import { ApiClient } from './support/api-client.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

/** The sample network as it is, each person with the own language: ILO's reads French, UNHCR's Arabic. */
const roster = readFileSync('samples/roster.jsonc', 'utf8');

const { title, text } = sampleForm;
const french = 'Un groupe de travail sur les données migratoires';
const arabic = 'فريق عامل معني ببيانات الهجرة';
const form = { ...sampleForm, translations: [{ language: 'fr', title: french, text: 'Le Comité crée un groupe.' }] };

const page = async (world: World, who: string, path: string, language?: string): Promise<string> => {
  const visitor = await new Visitor(world).signedInAs(who);
  return (await (language === undefined ? visitor : visitor.speaking(language)).get(path)).page;
};

const lastSubject = (world: World, who: string): string =>
  world.mails.findLast(({ to }) => to === `${who}@example.org`)?.subject ?? '';

it('readers of a language version find the case by what it says, in tasks, pages, mails and digest, and others by what was handed in', async () => {
  const world = await createWorld({ roster });
  const caseId = await world.circulated(form);
  const seenBy = async (who: string): Promise<string[]> => {
    const api = new ApiClient(world.services, world.now);
    const tasks = (await api.ask('/api/tasks', { as: who })).body as { items: { title: string }[] };
    const cases = (await api.ask('/api/cases?procedure=decision', { as: who })).body as { items: { title: string }[] };
    const view = (await api.ask(`/api/cases/${caseId}`, { as: who })).body as { title: string };
    const digest = await digestFor(world.services, await world.as(who));
    return [...tasks.items, ...cases.items, view, ...digest.tasks].map((each) => each.title);
  };
  expect(new Set(await seenBy('iom'))).toEqual(new Set([title]));
  expect(lastSubject(world, 'iom')).toContain(title);
  expect(new Set(await seenBy('ilo'))).toEqual(new Set([french]));
  expect(lastSubject(world, 'ilo')).toContain(french);
  expect(await page(world, 'ilo', `/cases/${caseId}`)).toContain(`<h1 dir="auto">${french}</h1>`);
  expect(await page(world, 'iom', '/tasks', 'fr')).toContain(french);
  expect(await page(world, 'iom', '/tasks', 'es')).toContain(title);
});

it('a new version has the names of its own, and the register those of the version that was adopted', async () => {
  const world = await createWorld({ roster });
  const caseId = await world.circulated(form);
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'Not yet.' });
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: `${text} It reports once a year.` });
  expect((await world.stores.load(caseId))?.state).not.toHaveProperty('titles');
  await world.advance(hours(80));
  await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });

  const other = await world.circulated(form);
  await world.advance(hours(80));
  await world.act(other, 'secretariat', 'publish', { choice: 'publish' });
  const { items } = await registerEntries(world.services, {});
  expect(items.map(({ caseId: id, titles }) => [id, titles])).toEqual([
    [other, { fr: french }],
    [caseId, undefined],
  ]);
  const anyone = new Visitor(world);
  expect((await anyone.speaking('fr').get('/register')).page).toContain(french);
  expect((await anyone.get(`/register/${other}`)).page).toContain(`<h1 dir="auto">${french}</h1>`);
  expect((await anyone.speaking('en').get(`/register/${other}`)).page).toContain(`<h1 dir="auto">${title}</h1>`);
});

it('a language version that the secretariat attaches is found by its readers from then on', async () => {
  const world = await createWorld({
    roster: roster.replaceAll('"requiredLanguages": []', '"requiredLanguages": ["ar"]'),
  });
  const caseId = await world.circulated(form);
  expect((await world.view(caseId, 'unhcr')).title).toBe(title);
  const translation = { language: 'ar', title: arabic, text: 'تنشئ اللجنة فريقا.' };
  await world.act(caseId, 'secretariat', 'translate', { choice: 'attach', translation });
  expect((await world.view(caseId, 'unhcr')).title).toBe(arabic);
  expect((await world.tasks('unhcr')).map((task) => task.title)).toEqual([arabic]);
  expect((await world.stores.load(caseId))?.state.titles).toEqual({ fr: french, ar: arabic });
});

it('readers of a language version with fewer paragraphs than the text are told so, on task and case, and nobody else', async () => {
  const world = await createWorld({ roster });
  const caseId = await world.circulated({ ...form, text: `${text}\n\nIt reports once a year.` });
  const note = 'tel qu’il a été déposé en compte 2';
  expect(await page(world, 'ilo', `/cases/${caseId}`)).toContain(note);
  const [task] = (await world.tasks('ilo')).filter(({ kind }) => kind === 'position');
  expect(await page(world, 'ilo', `/tasks/${task?.taskId}`)).toContain(note);
  const same = await world.circulated(form);
  expect(await page(world, 'ilo', `/cases/${same}`)).not.toContain('en compte');
});
