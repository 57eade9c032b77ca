import { expect, test } from 'vitest';
import { ApiClient } from './support/api-client.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm } from './support/world.ts';

const proposal = { procedure: 'decision', form: sampleForm };

async function limitedWorld(commandsPerHour: number) {
  const world = await createWorld();
  Object.assign(world.services.settings, { commandsPerHour });
  return { world, api: new ApiClient(world.services, world.now) };
}

test('a person who proposes too much is told when to go on; others propose, and so does the person an hour later', async () => {
  const { world, api } = await limitedWorld(30);
  const propose = async (as: string) =>
    (await api.post('/api/cases', as, proposal, { 'accept-language': 'en' })) as never;
  for (let time = 0; time < 3; time += 1) expect(await propose('iom')).toMatchObject({ status: 201 });
  expect(await propose('iom')).toMatchObject({
    status: 429,
    body: { code: 'too-many-requests', title: 'Too many attempts. Try again in 60 minutes.' },
  });
  expect(await propose('ilo')).toMatchObject({ status: 201 });
  await world.advance(3_600_000);
  expect(await propose('iom')).toMatchObject({ status: 201 });
});

test('a source is limited as well, whoever acts from it', async () => {
  const { api } = await limitedWorld(10);
  const people = ['iom', 'ilo', 'who', 'undp', 'unicef', 'unhcr', 'unodc', 'ohchr', 'desa', 'secretariat'];
  for (const person of people) expect((await api.post('/api/cases', person, proposal)).status).toBe(201);
  expect((await api.post('/api/cases', 'iom.alternate', proposal)).status).toBe(429);
});

test('an act too many loses nothing: the page gives the words back and says when to send them again', async () => {
  const { world } = await limitedWorld(1);
  const caseId = await world.circulated();
  const task = (await world.tasks('ilo')).find((one) => one.caseId === caseId && one.kind === 'position');
  const visitor = await (await new Visitor(world).signedInAs('ilo')).get(`/tasks/${task?.taskId}`);
  const words = { choice: 'objection', 'objection.reason': 'It is too early.', version: '1' };
  await visitor.post(`/tasks/${task?.taskId}`, { choice: 'nothing' });
  await visitor.get(`/tasks/${task?.taskId}`);
  await visitor.post(`/tasks/${task?.taskId}`, words);
  expect([visitor.status, visitor.headers.get('retry-after')]).toEqual([429, '3600']);
  expect(visitor.page).toContain('Try again in 60 minutes');
  expect(visitor.page).toContain('It is too early.');
});
