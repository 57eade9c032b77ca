import { expect, it } from 'vitest';
import { ApiClient } from '#test/support/api-client.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';

const world = await createWorld();

it.each(['/register', '/sign-in', '/cases', '/tasks'])(
  'the page %s has no other address with a slash behind it',
  async (path) => {
    const visitor = await new Visitor(world).signedInAs('secretariat');
    expect((await visitor.get(path)).status).toBeLessThan(400);
    expect((await visitor.get(`${path}/`)).status).toBe(404);
  },
);

it('nor has an answer in JSON, which says so in words', async () => {
  const api = new ApiClient(world.services, world.now);
  expect((await api.ask('/api/register')).status).toBe(200);
  expect(await api.ask('/api/register/')).toMatchObject({ status: 404, body: { code: 'no-such-page' } });
});

it('the first page is the one address that ends in one', async () => {
  expect((await new Visitor(world).get('/')).status).toBeLessThan(400);
});
