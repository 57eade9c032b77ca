import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '#test/support/search.ts';
import { ApiClient } from './support/api-client.ts';
import { openTask } from './support/open-task.ts';
import { createWorld, sampleForm } from './support/world.ts';

const form = { ...sampleForm, title: 'Décision sur les données', translations: [] };
const proposal = { procedure: 'decision', form };

/** The same members in any other order, at every depth. */
const shuffled = (value: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(value)) return fc.tuple(...value.map(shuffled));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const members = Object.entries(value);
  return fc
    .tuple(
      fc.shuffledSubarray(members, { minLength: members.length }),
      fc.record(Object.fromEntries(members.map(([name, member]) => [name, shuffled(member)]))),
    )
    .map(([order, copies]) =>
      Object.fromEntries(order.map(([name]) => [name, (copies as typeof value)[name as never]])),
    );
};

const { translations, ...withoutTranslations } = form;
const sameMeaning: readonly (readonly [string, unknown])[] = [
  ['spaces around a title', { ...proposal, form: { ...form, title: `  ${form.title} ` } }],
  ['another normal form of Unicode', { ...proposal, form: { ...form, title: form.title.normalize('NFD') } }],
  ['no list in place of an empty one', { ...proposal, form: withoutTranslations }],
  ['a default that is said', { ...proposal, draft: false }],
  ['an escape for a letter', JSON.stringify(proposal).replace('é', '\\u00e9')],
  ['spaces between the members', JSON.stringify(proposal, undefined, 4)],
];

const otherMeaning: readonly (readonly [string, unknown])[] = [
  ['another title', { ...proposal, form: { ...form, title: 'Décision sur les donnees' } }],
  ['another case of a letter', { ...proposal, form: { ...form, title: form.title.toUpperCase() } }],
  ['a draft', { ...proposal, draft: true }],
  ['another method', { ...proposal, form: { ...form, method: 'explicit', circulateFor: 'P7D' } }],
  [
    'two texts changed with one another',
    { ...proposal, form: { ...form, title: form.text.slice(0, 100), text: form.title } },
  ],
];

async function proposed(key: string) {
  const world = await createWorld();
  const api = new ApiClient(world.services, world.now);
  const send = (body: unknown, as = 'iom') => api.post('/api/cases', as, body, { 'idempotency-key': key });
  const first = await send(proposal);
  expect(first.status).toBe(201);
  return { world, send, first };
}

describe('the same key', async () => {
  const { world, send, first } = await proposed('once');

  it.each(sameMeaning)('with %s is the same request', async (_, body) => {
    expect(await send(body)).toEqual(first);
  });

  it('with members in any order is the same request', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled(proposal), async (body) => {
        expect(await send(body)).toEqual(first);
      }),
      { numRuns: tries(50) },
    );
    expect(await world.stores.nextNumber('DEC', world.now().slice(0, 4))).toBe(2);
  });

  it.each(otherMeaning)('with %s is refused in words', async (_, body) => {
    expect(await send(body)).toMatchObject({
      status: 422,
      body: { title: 'The same key came before with other contents. Nothing was recorded.' },
    });
  });

  it('of somebody else is another key', async () => {
    const other = await send(proposal, 'ilo');
    expect(other.status).toBe(201);
    expect(other.body).not.toEqual(first.body);
  });
});

it('an act that means the same is done once, also when its task has closed', async () => {
  const { world, taskId, caseId } = await openTask('screen');
  const api = new ApiClient(world.services, world.now);
  const send = (body: unknown) => api.post(`/api/tasks/${taskId}`, 'secretariat', body, { 'idempotency-key': 'once' });
  const first = await send({ choice: 'accept', reason: 'Complete.' });
  expect(first).toMatchObject({ status: 200, body: { caseId } });
  await world.settle();
  expect(await send({ reason: ' Complete. ', choice: 'accept' })).toEqual(first);
  expect((await send({ choice: 'accept', reason: 'complete.' })).status).toBe(422);
  expect((await send({ choice: 'constructor' })).status).toBe(422);
});

it.each([
  ['nothing', '', 400],
  ['200 letters', 'k'.repeat(200), 201],
  ['201 letters', 'k'.repeat(201), 400],
  ['10,000 letters', 'k'.repeat(10_000), 400],
])('a key of %s', async (_, key, status) => {
  const world = await createWorld();
  const answer = await new ApiClient(world.services, world.now).post('/api/cases', 'iom', proposal, {
    'idempotency-key': key,
  });
  expect(answer.status).toBe(status);
  if (status === 400) expect(answer.body).toMatchObject({ code: 'bad-idempotency-key' });
});

it('no kind of task is looked up where every object has something', async () => {
  const world = await createWorld();
  const api = new ApiClient(world.services, world.now);
  for (const taskId of ['DEC-2026-0001.1.constructor', 'XX-2026-0001.1.screen'])
    expect(await api.post(`/api/tasks/${taskId}`, 'iom', { choice: 'x' }, { 'idempotency-key': 'k' })).toMatchObject({
      status: 404,
      body: { code: 'no-such-task' },
    });
});
