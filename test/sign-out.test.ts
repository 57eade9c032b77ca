import { sign } from 'hono/jwt';
import { expect, test } from 'vitest';
import { derivedKey } from '#functions/lib/links.ts';
import { issueSession } from '#functions/lib/session.ts';
import { ApiClient } from './support/api-client.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

const email = 'ilo@example.org';

async function desk() {
  const world = await createWorld();
  const api = new ApiClient(world.services, world.now);
  const key = await world.services.signingKey();
  const token = async () => (await issueSession(key, email, world.now())).token;
  const statusOf = async (session: string) => (await api.ask('/api/tasks', bearer(session))).status;
  return { world, api, key, token, statusOf };
}
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const browser = (world: World, session: string) => new Visitor(world).holding('session', session);

test('who signs out on a page ends the session for every copy of it, and no other session', async () => {
  const { world, token, statusOf } = await desk();
  const [own, other] = [await token(), await token()];
  await (await browser(world, own).get('/')).post('/sign-out', {});
  expect((await browser(world, own).get('/tasks')).status).toBe(303);
  expect([await statusOf(own), await statusOf(other)]).toEqual([401, 200]);
});

test('a program ends its session, with a body or without, and cannot end it twice', async () => {
  const { api, token, statusOf } = await desk();
  for (const headers of [{}, { 'content-type': 'application/json' }]) {
    const own = await token();
    const request = { method: 'POST', headers: { ...bearer(own).headers, ...headers } } as const;
    const body = 'content-type' in headers ? { body: {} } : {};
    expect(await api.ask('/api/sign-out', { ...request, ...body })).toMatchObject({ status: 200, body: {} });
    expect(await statusOf(own)).toBe(401);
    expect((await api.ask('/api/sign-out', { ...request, ...body })).status).toBe(401);
  }
});

test('all sessions of a person end at once; one that begins at the same instant goes on', async () => {
  const { world, api, token, statusOf } = await desk();
  const before = [await token(), await token()];
  await (await browser(world, before[0] ?? '').get('/')).post('/sign-out', { everywhere: 'yes' });
  expect(await Promise.all(before.map(statusOf))).toEqual([401, 401]);
  await api.post('/api/sign-in', undefined, { email });
  await world.settle();
  const code = /^\d{6}$/m.exec(world.mails.at(-1)?.text ?? '')?.[0];
  const { body } = await api.post('/api/sign-in/confirm', undefined, { email, code });
  expect(await statusOf((body as { token: string }).token)).toBe(200);
});

test('a session that began before sessions had ids works until it is ended, and can be', async () => {
  const { api, key, statusOf } = await desk();
  const exp = Date.parse('2026-04-01T00:00:00.000Z') / 1000;
  const token = (sub: string) => sign({ sub, exp }, derivedKey(key, 'session'), 'HS256');
  const [old, other] = [await token(email), await token('who@example.org')];
  expect(await statusOf(old)).toBe(200);
  await api.ask('/api/sign-out', { method: 'POST', ...bearer(old) });
  expect([await statusOf(old), await statusOf(other)]).toEqual([401, 200]);
});
