import { beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from './support/api-client.ts';
import { expectProblem, refused } from './support/expect-problem.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  reach('https://tawafuq.example.org');
});

function reach(publicUrl: string): void {
  const settings = { ...world.services.settings, publicUrl };
  world = Object.assign(world, { services: { ...world.services, settings } });
  api = new ApiClient(world.services, world.now);
}

const protection = (headers: Headers) =>
  ['cache-control', 'x-content-type-options', 'strict-transport-security'].map((name) => headers.get(name));

describe('every answer', () => {
  it.each([
    ['GET', '/api/tasks', 'iom'],
    ['GET', '/api/cases', 'iom'],
    ['GET', '/api/cases/DEC-2026-0001', 'iom'],
    ['GET', '/api/tasks', undefined],
    ['GET', '/api/register', undefined],
    ['POST', '/api/sign-in', undefined],
    ['PUT', '/api/tasks', 'iom'],
    ['GET', '/api/nothing', undefined],
  ])('of %s %s is kept by no cache, taken for what it is, and never in clear', async (method, path, as) => {
    const { headers } = await api.ask(path, { method, as });
    expect(protection(headers)).toEqual(['no-store', 'nosniff', 'max-age=31536000']);
  });

  it('of a page too, and of its styles, which caches may keep', async () => {
    const visitor = await new Visitor(world).signedInAs('iom');
    for (const path of ['/', '/tasks', '/nothing']) {
      await visitor.get(path);
      expect([path, ...protection(visitor.headers)]).toEqual([path, 'no-store', 'nosniff', 'max-age=31536000']);
    }
    const [, style = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(visitor.page) ?? [];
    await visitor.get(style);
    expect(protection(visitor.headers)).toEqual(['public, max-age=31536000, immutable', 'nosniff', 'max-age=31536000']);
  });

  it('in clear promises nothing that browsers would not keep', async () => {
    const settings = { ...world.services.settings, publicUrl: 'http://127.0.0.1:8080' };
    const { headers } = await new ApiClient({ ...world.services, settings }, world.now).ask('/api/tasks', {
      as: 'iom',
    });
    expect(protection(headers)).toEqual(['no-store', 'nosniff', null]);
  });
});

describe('a method', () => {
  it.each([
    ['DELETE', '/api/cases', 'GET, HEAD, POST'],
    ['PUT', '/api/tasks/DEC-2026-0001.1.screen', 'POST'],
    ['GET', '/api/sign-in', 'POST'],
    ['PATCH', '/api/register', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['OPTIONS', '/api/cases/DEC-2026-0001/events', 'GET, HEAD'],
  ])('%s on %s, which knows it not, is told those it knows', async (method, path, allowed) => {
    const answer = await api.ask(path, { method, as: 'iom' });
    expect(answer.headers.get('allow')).toBe(allowed);
    await expectProblem((headers) => api.ask(path, { method, as: 'iom', headers }), {
      status: 405,
      code: 'method-not-allowed',
    });
  });

  it('on a page is told them as well', async () => {
    const visitor = await new Visitor(world).signedInAs('iom');
    await visitor.get('/tasks', 'DELETE');
    expect([visitor.status, visitor.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('HEAD answers as GET, without the body', async () => {
    const { status, body, headers } = await api.ask('/api/tasks', { method: 'HEAD', as: 'iom' });
    expect([status, body, headers.get('content-type')]).toEqual([200, '', 'application/json']);
  });

  it.each(['/api', '/api/', '/api/cases/', '/api/cases/DEC-2026-0001/nothing', '/api/tasks/x/y'])(
    'on %s finds nothing',
    async (path) => {
      for (const method of ['GET', 'POST', 'DELETE'])
        expect((await api.ask(path, { method, as: 'iom' })).status).toBe(404);
    },
  );
});

describe('what stands behind the question mark', () => {
  const ask = (path: string) => (headers: Record<string, string>) => api.ask(path, { as: 'iom', headers });

  it.each([
    ['/api/cases?sort=title', [['sort', 'unknown-parameter']]],
    ['/api/cases?state=circulated&__proto__=1', [['__proto__', 'unknown-parameter']]],
    ['/api/register?page=2', [['page', 'unknown-parameter']]],
    ['/api/cases?cursor=a&cursor=b', [['cursor', 'invalid']]],
  ] as const)('%s is named when the list does not know it', async (path, errors) => {
    await expectProblem(ask(path), refused(errors));
  });
});

describe('JSON', () => {
  const post = (body: string) => (headers: Record<string, string>) =>
    api.post('/api/cases', 'iom', body, { 'content-type': 'application/json', ...headers });
  const nested = (levels: number) => `{"procedure":"decision","form":${'['.repeat(levels)}${']'.repeat(levels)}}`;

  it.each([16, 1_000, 400_000])('%i levels deep is refused before it is parsed', async (levels) => {
    await expectProblem(post(nested(levels)), { status: 400, code: 'too-many-levels' });
  });

  it('up to sixteen levels is looked at', async () => {
    await expectProblem(post(nested(15)), refused([['form', 'invalid']]));
  });

  it.each(['1e999', '123456789012345678901234567890', '-0.0000001'])(
    'with the number %s is refused by field',
    async (number) => {
      const { status } = await post(`{"procedure":${number},"form":{}}`)({});
      expect(status).toBe(400);
    },
  );

  it('says how many fields more are wrong than it names', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`field${index}`, index]));
    const { body } = await post(JSON.stringify({ procedure: 'decision', form: {}, ...unknown }))({});
    expect(body).toMatchObject({
      moreErrors: 10,
      detail: expect.stringMatching(/10 more fields are wrong, and not named here\.$/),
    });
    expect((body as { errors: unknown[] }).errors).toHaveLength(20);
  });
});
