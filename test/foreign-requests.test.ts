import { beforeEach, describe, expect, it } from 'vitest';
import { issueSession } from '#functions/lib/session.ts';
import { ApiClient } from './support/api-client.ts';
import { expectProblem } from './support/expect-problem.ts';
import { everythingStored } from './support/open-task.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  const made = await createWorld();
  const settings = { ...made.services.settings, publicUrl: 'https://tawafuq.example.org' };
  world = Object.assign(made, { services: { ...made.services, settings } });
  api = new ApiClient(world.services, world.now);
});

const body = { procedure: 'decision', form: sampleForm };
const elsewhere: readonly Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  // Another name of the same domain is another's, as long as nobody says otherwise.
  { 'sec-fetch-site': 'same-site', origin: 'https://tawafuq.example.org' },
  { origin: 'https://example.org' },
  { origin: 'https://tawafuq.example.org.example.net' },
  { origin: 'null' },
  { origin: 'not an origin' },
];
const here: readonly Record<string, string>[] = [
  {},
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://tawafuq.example.org' },
  // The address that was asked, whatever people call it.
  { origin: 'http://localhost' },
];

describe('a request with a cookie', () => {
  const cookie = async () => {
    const { token } = await issueSession(await world.services.signingKey(), 'iom@example.org', world.now());
    return { cookie: `session=${token}` };
  };

  it.each(elsewhere)('that a page of another site makes a browser send (%j) changes nothing', async (headers) => {
    const before = await everythingStored(world);
    const session = await cookie();
    await expectProblem(
      (language) => api.post('/api/cases', undefined, body, { ...session, ...headers, ...language }),
      {
        status: 403,
        code: 'another-site',
      },
    );
    await expectProblem(
      (language) => api.post('/api/sign-in', undefined, { email: 'iom@example.org' }, { ...headers, ...language }),
      {
        status: 403,
        code: 'another-site',
      },
    );
    expect(await everythingStored(world)).toBe(before);
    expect(world.mails).toEqual([]);
    expect((await api.ask('/api/tasks', { headers: { ...session, ...headers } })).status).toBe(200);
  });

  it.each(here)('from our own pages, or from a program (%j), goes on', async (headers) => {
    expect((await api.post('/api/cases', undefined, body, { ...(await cookie()), ...headers })).status).toBe(201);
  });
});

it.each(elsewhere)(
  'a bearer token is added by nobody but its holder, wherever the page is from (%j)',
  async (headers) => {
    expect((await api.post('/api/cases', 'iom', body, headers)).status).toBe(201);
  },
);

it.each(['cross-site', 'same-site'])(
  'a form of a page is refused as well (%s), even the choice of a language',
  async (site) => {
    const visitor = await new Visitor(world).signedInAs('iom');
    await visitor.get('/');
    await visitor.from(site).post('/language', { language: 'ar', back: '/' });
    expect([visitor.status, visitor.headers.getSetCookie()]).toEqual([403, []]);
    expect(visitor.page).toContain('another-site');
    await visitor.get('/');
    expect(visitor.status).toBe(200);
  },
);
