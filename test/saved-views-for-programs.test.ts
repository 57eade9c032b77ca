import { beforeAll, describe, expect, it } from 'vitest';
import { issueSession } from '#functions/lib/session.ts';
import type { OpenedView, SavedView } from '#schemas/saved-view.ts';
import { ApiClient } from './support/api-client.ts';
import { expectProblem } from './support/expect-problem.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

const at = '/api/search/views';

let world: World;
let api: ApiClient;
beforeAll(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const save = (as: string, name: string, filters: object, headers = {}) => api.post(at, as, { name, filters }, headers);
const saved = async (...asked: Parameters<typeof save>) => (await save(...asked)).body as SavedView;
const listed = async (as: string) => ((await api.ask(at, { as })).body as { items: SavedView[] }).items;

describe('a search that a program saves', () => {
  it('is the same on the page, and the other way round', async () => {
    const filters = { q: 'atlas', procedure: 'decision' };
    const { status, body, headers } = await save('ilo', '  The atlas ', filters);
    const { viewId } = body as SavedView;
    expect([status, headers.get('location')]).toEqual([201, `${at}/${viewId}`]);
    expect(body).toMatchObject({ name: 'The atlas', filters, savedAt: world.now() });
    const visitor = await (await new Visitor(world).signedInAs('ilo')).get('/search/views');
    expect(visitor.page).toContain(`href="/search/views/${viewId}"`);
    await visitor.post('/search/views', { name: 'By page', q: 'mission' });
    expect((await listed('ilo')).map(({ name }) => name)).toEqual(['By page', 'The atlas']);
  });

  it('is renamed, goes on without a filter, and is removed; once more changes nothing', async () => {
    const { viewId } = await saved('who', 'Red', { q: 'atlas', party: 'WHO' });
    expect((await api.post(`${at}/${viewId}/rename`, 'who', { name: 'Blue' })).body).toMatchObject({ name: 'Blue' });
    const without = await api.post(`${at}/${viewId}/leave-out`, 'who', { filters: ['party'] });
    expect(without.body).toMatchObject({ name: 'Blue', filters: { q: 'atlas' } });
    for (const times of [1, 2])
      expect([times, (await api.ask(`${at}/${viewId}`, { method: 'DELETE', as: 'who' })).status]).toEqual([times, 200]);
    expect(await listed('who')).toEqual([]);
  });

  it('is nobody else’s: neither read, nor changed, nor removed', async () => {
    const { viewId } = await saved('desa', 'Ours', { q: 'atlas' });
    const asked = [
      ['GET', '', undefined],
      ['POST', '/rename', { name: 'Theirs' }],
      ['POST', '/leave-out', { filters: ['q'] }],
    ] as const;
    for (const [method, path, body] of asked) {
      const ask = (language: object) =>
        api.ask(`${at}/${viewId}${path}`, {
          method,
          as: 'secretariat',
          headers: { ...language },
          ...(body && { body }),
        });
      await expectProblem(ask, { status: 404, code: 'no-such-view' });
    }
    await api.ask(`${at}/${viewId}`, { method: 'DELETE', as: 'secretariat' });
    expect(await listed('desa')).toMatchObject([{ viewId, name: 'Ours', filters: { q: 'atlas' } }]);
  });

  it('is not removed by a page of another site', async () => {
    const { viewId } = await saved('undp', 'Kept', { q: 'atlas' });
    const headers = { 'sec-fetch-site': 'cross-site' };
    const { token } = await issueSession(await world.services.signingKey(), 'undp@example.org', world.now());
    const session = { cookie: `session=${token}`, ...headers };
    expect((await api.ask(`${at}/${viewId}`, { method: 'DELETE', headers: session })).status).toBe(403);
    expect(await listed('undp')).toHaveLength(1);
  });
});

describe('what is refused', () => {
  it.each([
    ['no name', ' ', { q: 'atlas' }, 'name'],
    ['a name that hides', 'a\u202eb', { q: 'atlas' }, 'name'],
    ['a long name', 'n'.repeat(61), { q: 'atlas' }, 'name'],
    ['the name of another', 'ÀTLAS', { q: 'atlas' }, 'name'],
    ['no filter', 'Everything', {}, 'name'],
    ['a filter that there is not', 'Red', { state: 'red' }, 'filters.state'],
    ['a person who is none', 'Red', { person: 'nobody' }, 'filters.person'],
  ])('is refused in the words of the page: %s', async (_, name, filters: Record<string, string>, field) => {
    if ((await listed('unodc')).length === 0) await saved('unodc', 'Atlas', { q: 'atlas' });
    for (const language of ['en', 'fr']) {
      const { status, body } = await save('unodc', name, filters, { 'accept-language': language });
      const [error] = (body as { errors: { field: string; message: string }[] }).errors;
      expect([status, error?.field]).toEqual([400, field]);
      const visitor = await (await new Visitor(world).speaking(language).signedInAs('unodc')).get('/search?q=atlas');
      await visitor.post('/search/views', { name, ...filters });
      expect(visitor.page.replaceAll('&#39;', "'").replaceAll('&quot;', '"')).toContain(error?.message);
    }
    expect(await listed('unodc')).toHaveLength(1);
  });

  it('names a field that there is not', async () => {
    const { body } = await save('unodc', 'Red', { colour: 'red' });
    expect(body).toMatchObject({ errors: [{ field: 'filters.colour', code: 'unknown-field' }] });
  });
});

it('a saved search says what of it no longer fits, and why, in the words of its reader', async () => {
  const person = 'auditor@example.org' as never;
  const before = await world.services.views.viewsOf(person);
  const viewId = `view-${'1'.repeat(32)}`;
  const filters = { q: 'atlas', state: 'former', party: 'former' };
  const view = { viewId, name: 'Of old', filters, savedAt: world.now() };
  await world.services.views.keep(person, before, [...before.views, view]);
  const headers = { 'accept-language': 'en' };
  const { misfits } = (await api.ask(`${at}/${viewId}`, { as: 'auditor', headers })).body as OpenedView;
  expect(misfits).toEqual([
    { filter: 'state', value: 'former', why: 'gone', message: 'this can no longer be chosen' },
    { filter: 'party', value: 'former', why: 'unknown', message: expect.stringContaining('the Network no longer') },
  ]);
});
