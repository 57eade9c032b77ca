import { beforeEach, expect, it } from 'vitest';
import { ApiClient } from './support/api-client.ts';
import { expectProblem } from './support/expect-problem.ts';
import { filledIn } from './support/filled-in.ts';
import { everythingStored } from './support/open-task.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

/** The sentences of a page on which a change is looked at. */
function linesOf(page: string): string[] {
  const [, told = ''] = /id="effects"(.*?)<\/section>/s.exec(page) ?? [];
  return [...told.matchAll(/<(p|li)>(.*?)<\/\1>/gs)].map(([, , line = '']) => line);
}

const escaped = (line: string): string =>
  line.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');

const versionFor = async (): Promise<number> =>
  ((await api.ask('/api/settings', { as: 'secretariat' })).body as { version: number }).version;

it.each([
  ['en', '/settings/network', 'remindAfter', 'P1D'],
  ['ar', '/settings/network', 'remindAfter', 'P1D'],
  ['fr', '/settings/executive-committee', 'referralPeriod', 'P7D'],
  ['en', '/settings/executive-committee/silence', 'remindBefore', 'PT48H'],
])(
  'in %s a change of a setting (%s, %s) is told as on its page, and not made',
  async (language, path, choice, value) => {
    await world.circulated();
    const visitor = await (await new Visitor(world).speaking(language).signedInAs('secretariat')).get(path);
    const version = await versionFor();
    await visitor.post(path, {
      ...{
        choice,
        [`${choice}.${choice}`]: value,
        [`${choice}.reason`]: 'Why',
        [`${choice}.version`]: String(version),
      },
      do: 'look',
    });
    const before = await everythingStored(world);
    const body = { choice, [choice]: value, reason: 'Why', version };
    const headers = { 'accept-language': language };
    const answer = await api.post(`/api${path}?dryRun=yes`, 'secretariat', body, headers);
    expect(answer.status).toBe(200);
    const { says, ...effects } = answer.body as { says: string[]; value: string };
    expect(says.map(escaped)).toEqual(linesOf(visitor.page));
    expect(says.length).toBeGreaterThan(2);
    expect(effects).toMatchObject({ value, from: world.now() });
    expect(await everythingStored(world)).toBe(before);
  },
);

it('what would be refused is refused as the change itself, and a query that there is not', async () => {
  const version = await versionFor();
  for (const body of [{ choice: 'remindAfter', remindAfter: 'never', reason: 'Why', version }, {}]) {
    const [looked, made] = await Promise.all(
      ['?dryRun=yes', ''].map((query) => api.post(`/api/settings/network${query}`, 'secretariat', body)),
    );
    expect([looked?.status, looked?.body]).toEqual([400, made?.body]);
  }
  expect((await api.post('/api/settings/network?dryRun=maybe', 'secretariat', {})).status).toBe(400);
  expect((await api.post('/api/settings/network?dryRun=yes', 'ilo', {})).status).toBe(403);
  const stale = { choice: 'remindAfter', remindAfter: 'P1D', reason: 'Why', version: version + 7 };
  await expectProblem((headers) => api.post('/api/settings/network?dryRun=yes', 'secretariat', stale, headers), {
    status: 409,
    code: 'stale-book',
  });
});

it('a change of somebody is told as on their page, with the tasks that move, and not made', async () => {
  await world.circulated();
  const path = '/people/ilo%40example.org';
  const visitor = await (await new Visitor(world).signedInAs('secretariat')).get(path);
  const day = new Date(Date.parse(world.now()) + 10 * 86_400_000).toISOString().slice(0, 10);
  const form = filledIn(visitor.page);
  await visitor.post(path, { ...form, 'roles.0.until': day, reason: 'Moves on', do: 'look' });
  const lines = linesOf(visitor.page);
  const before = await everythingStored(world);
  const person = (await world.services.network.directory()).person('ilo@example.org');
  const [role] = person?.roles ?? [];
  const change = {
    ...{ name: form['name'], language: form['language'], timeZone: form['timeZone'], digest: form['digest'] },
    ...{ roles: [{ ...role, from: form['roles.0.from'], until: day }], reason: 'Moves on' },
    version: Number(form['version']),
  };
  const { status, body } = await api.post(`/api${path}/check`, 'secretariat', change);
  expect([status, (body as { says?: string[] }).says?.map(escaped)]).toEqual([200, lines]);
  expect(body).toMatchObject({ effects: [{ is: 'ends', held: { role: 'focal-point', party: 'ILO' } }] });
  expect(await everythingStored(world)).toBe(before);
});

it('somebody new, and the members of a body, are looked at too, and refused by field', async () => {
  const wrong = await api.post('/api/people/check', 'secretariat', { email: 'nobody' });
  expect((wrong.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toContain('email');
  expect((await api.post('/api/bodies/executive-committee/check', 'secretariat', {})).status).toBe(400);
  expect((await api.post('/api/bodies/executive-committee/check', 'ilo', {})).status).toBe(403);
});
