import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CirculationMethod } from '#schemas/circulation-method.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from '#test/support/world.ts';

const sample = readFileSync('samples/roster.jsonc', 'utf8');

/** The sample's roster with other words in the working methods. */
function rosterWith(changes: { readonly [M in CirculationMethod]?: string }): string {
  return Object.entries(changes).reduce(
    (text, [method, words]) =>
      text.replace(
        new RegExp(`"method": "${method}",\\s*"from": "2018-12-01",\\s*"minimumPeriod": "PT72H",`),
        `"method": "${method}", ${words},`,
      ),
    sample,
  );
}
const usual = '"from": "2018-12-01", "minimumPeriod": "PT72H"';
const formerly = '"from": "2018-12-01", "until": "2026-03-02", "minimumPeriod": "PT72H"';
const endsTomorrow = '"from": "2018-12-01", "until": "2026-03-03", "minimumPeriod": "PT72H"';

const offeredIn = ({ page }: Visitor, name: string) =>
  [...page.matchAll(new RegExp(`<input type="radio"[^>]* name="${name}" value="([^"]*)"( checked)?`, 'g'))].map(
    ([, value, checked]) => `${value}${checked ? ' (chosen)' : ''}`,
  );
const proposing = async (roster: string, language = 'en') => {
  const world = await createWorld({ roster });
  const visitor = await (await new Visitor(world).speaking(language).signedInAs('iom')).get('/proposals/new');
  return { world, visitor };
};
const refusal = async (world: World, form: Record<string, unknown>) =>
  (await new ApiClient(world.services, world.now).post('/api/cases', 'iom', { procedure: 'decision', form })).body;

describe('a proposal is offered what the rules take', () => {
  it('every method and the usual lengths by the usual roster', async () => {
    const { visitor } = await proposing(sample);
    expect(offeredIn(visitor, 'method')).toEqual(['silence (chosen)', 'explicit', 'meeting']);
    expect(offeredIn(visitor, 'circulateFor')).toEqual(['PT72H (chosen)', 'P5D', 'P7D', 'P14D', 'until']);
    expect(visitor.page).toContain('At least 72 hours, at most 180 days');
    expect(visitor.page).not.toContain('is not offered');
  });

  it.each([
    ['en', 'The silence procedure is not offered'],
    ['ar', 'لا يُعرض إجراء الموافقة الصامتة'],
  ])('no method that is not in force, in %s', async (language, reason) => {
    const { world, visitor } = await proposing(rosterWith({ silence: formerly }), language);
    expect(offeredIn(visitor, 'method')).toEqual(['explicit (chosen)', 'meeting']);
    expect(visitor.page).toContain(reason);
    expect(await refusal(world, sampleForm)).toMatchObject({
      errors: [{ field: 'form.method', code: 'unknown-method' }],
    });
    await visitor.post('/proposals', { ...sampleForm, do: 'submit' });
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain('href="#f-method"');
    expect(visitor.page).toContain(sampleForm.text);
  });

  it('no length that the method does not take, and what goes with one method alone says so', async () => {
    const roster = rosterWith({
      silence: '"from": "2018-12-01", "minimumPeriod": "PT48H", "maximumPeriod": "P6D"',
      explicit: '"from": "2018-12-01", "minimumPeriod": "P5D", "maximumPeriod": "P10D"',
    });
    const { world, visitor } = await proposing(roster);
    expect(offeredIn(visitor, 'circulateFor')).toEqual(['PT48H (chosen)', 'PT72H', 'P5D', 'P7D', 'until']);
    expect(visitor.page).toContain('48 hours');
    expect(visitor.page).toContain('By explicit agreement at least 120 hours, at most 10 days');
    expect(visitor.page.match(/By the silence procedure only/g)).toHaveLength(2);
    expect(visitor.page.match(/By explicit agreement only/g)).toHaveLength(1);
    for (const circulateFor of ['PT47H', 'P7D', 'P14D']) {
      expect(await refusal(world, { ...sampleForm, circulateFor })).toMatchObject({
        errors: [{ field: 'form.circulateFor' }],
      });
    }
    for (const circulateFor of ['PT48H', 'PT72H', 'P5D'])
      expect(await refusal(world, { ...sampleForm, circulateFor })).not.toHaveProperty('errors');
  });

  it('where nothing is in force, to be kept as a draft', async () => {
    const { visitor } = await proposing(rosterWith({ silence: formerly, explicit: formerly, meeting: formerly }));
    expect(visitor.page).toContain('cannot be submitted');
    expect(visitor.page).not.toContain('value="submit"');
    expect(offeredIn(visitor, 'method')).toHaveLength(3);
    await visitor.post('/proposals', { ...sampleForm, do: 'draft' });
    expect(visitor.status).toBe(303);
  });

  it('also when a draft is taken up again, with its text as it was', async () => {
    const world = await createWorld({ roster: rosterWith({ silence: endsTomorrow }) });
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'screen', { choice: 'return', reason: 'annex' });
    await world.advance(hours(24));
    const task = (await world.tasks('iom')).find(({ kind }) => kind === 'submit');
    const visitor = await (await new Visitor(world).signedInAs('iom')).get(`/tasks/${task?.taskId}`);
    expect(offeredIn(visitor, 'form.method')).toEqual(['explicit', 'meeting']);
    expect(visitor.page).toContain(sampleForm.text);
  });
});

it('calendars are read for the forms that ask for a meeting, and for no others', async () => {
  const world = await createWorld();
  const caseId = await world.circulated();
  const visitor = await new Visitor(world).signedInAs('ilo');
  const load = world.services.cases.load.bind(world.services.cases);
  const read: string[] = [];
  world.services.cases.load = (id) => {
    if (id.startsWith('CAL-')) read.push(id);
    return load(id);
  };
  const task = (await world.tasks('ilo')).find((each) => each.kind === 'position' && each.taskId.startsWith(caseId));
  await visitor.get(`/tasks/${task?.taskId}`);
  expect(visitor.status).toBe(200);
  expect(read).toEqual([]);
  await visitor.get('/proposals/new');
  expect(read).not.toEqual([]);
});

describe('an act is offered the choices that the rules take', () => {
  const taskOf = async (world: World, person: string, kind: string) => {
    const task = (await world.tasks(person)).find((each) => each.kind === kind);
    const visitor = await (await new Visitor(world).signedInAs(person)).get(`/tasks/${task?.taskId}`);
    const act = (body: Record<string, unknown>) =>
      new ApiClient(world.services, world.now).post(`/api/tasks/${task?.taskId}`, person, body);
    return { visitor, act };
  };

  it('accepts no proposal whose deadline was overtaken', async () => {
    const world = await createWorld();
    const { circulateFor, ...form } = sampleForm;
    await world.submit({ ...form, circulateUntil: '2026-03-06T09:00:00.000Z' });
    expect(offeredIn((await taskOf(world, 'secretariat', 'screen')).visitor, 'choice')).toContain('accept');
    await world.advance(hours(48));
    const { visitor, act } = await taskOf(world, 'secretariat', 'screen');
    expect(offeredIn(visitor, 'choice')).toEqual(['return', 'inadmissible']);
    expect(visitor.page).toContain('Not offered now: ');
    expect(visitor.page).toContain('has passed or leaves less than 72 hours');
    expect(await act({ choice: 'accept' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'choice', code: 'deadline-overtaken' }] },
    });
  });

  it('accepts no proposal whose method is no longer in force', async () => {
    const world = await createWorld({ roster: rosterWith({ silence: endsTomorrow, explicit: usual }) });
    await world.submit();
    await world.advance(hours(24));
    const { visitor, act } = await taskOf(world, 'secretariat', 'screen');
    expect(offeredIn(visitor, 'choice')).toEqual(['return', 'inadmissible']);
    expect(await act({ choice: 'accept' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'choice', code: 'unknown-method' }] },
    });
  });

  it('sends no revised text round by a method that is no longer in force', async () => {
    const world = await createWorld({ roster: rosterWith({ silence: endsTomorrow }) });
    const caseId = await world.circulated();
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'paragraph 3', version: 1 });
    expect(offeredIn((await taskOf(world, 'coordinator', 'facilitate')).visitor, 'choice')).toContain('revise');
    await world.advance(hours(24));
    const { visitor, act } = await taskOf(world, 'coordinator', 'facilitate');
    expect(offeredIn(visitor, 'choice')).toEqual(['consult', 'report-failure']);
    expect(await act({ choice: 'revise', text: 'Another.' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'choice', code: 'unknown-method' }] },
    });
  });
});
