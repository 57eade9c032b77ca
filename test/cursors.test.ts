import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorAt } from '#functions/lib/cursor.ts';
import { tries } from '#test/support/search.ts';
import { decision } from '#workflows/decision/index.ts';
import { caseIdOf, commitTo, entryOf, inRegister, stateWith, taskOf } from './contract/stored-samples.ts';
import { ApiClient } from './support/api-client.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

/** More than two pages of everything that is listed. */
const count = 210;

async function fullWorld(): Promise<World> {
  const world = await createWorld();
  for (let number = 1; number <= count; number += 1) {
    const caseId = caseIdOf(number);
    const openedAt = new Date(Date.parse('2026-03-02T09:00:00.000Z') + number * 60_000).toISOString();
    const screen = { ...taskOf(caseId, 'screen', ['role:secretariat']), openedAt, dueAt: dueAt(number) };
    const state = stateWith(caseId, { openedAt, tasks: { [screen.taskId]: screen } });
    const late = { dueBy: openedAt, lookAt: openedAt };
    const lists = [...decision.projections(state), inRegister(entryOf(caseId, openedAt))];
    await world.stores.commit(commitTo(state, undefined, { lists, watch: late }));
  }
  await world.advance(48 * 3_600_000);
  return world;
}

/** In an order of its own, each at another instant. */
const dueAt = (number: number): string =>
  new Date(Date.parse('2026-04-01T09:00:00.000Z') + ((number * 37) % 211) * 60_000).toISOString();

type Page = { readonly items: readonly { readonly caseId: string }[]; readonly cursor: string | null };
const lists = [
  '/api/cases',
  '/api/cases?state=submitted',
  '/api/cases?procedure=decision',
  '/api/tasks',
  '/api/register',
];
const pages = ['/cases', '/cases?state=submitted', '/tasks', '/register', '/stalled'];
const withCursor = (path: string, cursor: string) =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ cursor })}`;

/** Where the link of a page leads on. */
const nextOf = (html: string): string | undefined =>
  /href="([^"]*[?&;]cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

describe('a list', async () => {
  const world = await fullWorld();
  const api = new ApiClient(world.services, world.now);
  const ask = async (path: string, as = 'secretariat') => api.ask(path, { as });
  const cursorOf = async (path: string, as = 'secretariat') => ((await ask(path, as)).body as Page).cursor as string;

  it.each(lists)('%s leads through all of it, the latest first, and the most urgent of tasks', async (path) => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { status, body } = await ask(cursor === undefined ? path : withCursor(path, cursor));
      expect(status).toBe(200);
      seen.push(...(body as Page).items.map(({ caseId }) => caseId));
      cursor = (body as Page).cursor;
    }
    const latest = Array.from({ length: count }, (_, index) => count - index);
    const urgent = latest.toSorted((one, other) => dueAt(one).localeCompare(dueAt(other)));
    expect(seen).toEqual((path === '/api/tasks' ? urgent : latest).map(caseIdOf));
  });

  it.each(pages)('the page %s leads through all of it', async (path) => {
    const visitor = await new Visitor(world).signedInAs('secretariat');
    const seen = new Set<string>();
    for (let next: string | undefined = path; next !== undefined; ) {
      const { status, page: html } = await visitor.get(next);
      expect(status).toBe(200);
      for (const [caseId] of html.matchAll(/DEC-2026-\d{4}/g)) seen.add(caseId);
      next = nextOf(html);
    }
    expect(seen.size).toBe(count);
  });

  it.each(lists)('%s refuses a cursor that is not one of its own, in words, whoever made it up', async (path) => {
    const own = await cursorOf(path);
    const place = '2026-03-02T10:00:00.000Z#DEC-2026-0001';
    const foreign = await Promise.all(lists.filter((other) => other !== path).map((other) => cursorOf(other)));
    const bad = [
      '',
      ' ',
      '0',
      'null',
      own.slice(0, -1),
      own.slice(1),
      `${own}0`,
      own.toUpperCase(),
      own.replace('.', ''),
      `${own}.${own}`,
      `${'x'.repeat(10_000)}.0000000000000000`,
      Buffer.from('{"PK":{"S":"ROSTER"},"SK":{"S":"CURRENT"}}').toString('base64url'),
      Buffer.from('{"PK":{"S":"CASE#DEC-2026-0001"}').toString('base64url'),
      cursorAt(['cases', 'somebody@example.org', undefined, undefined], place),
      cursorAt(['register'], 'ROSTER#CURRENT'),
      cursorAt(['register'], `${place}\u0000`),
      ...foreign,
    ];
    for (const cursor of bad) {
      const answer = await ask(withCursor(path, cursor));
      expect(answer, cursor).toMatchObject({
        status: 400,
        type: 'application/problem+json',
        body: { code: 'bad-cursor', errors: [{ field: 'cursor', message: expect.stringMatching(/first page/) }] },
      });
      expect(JSON.stringify(answer.body)).not.toMatch(/PK|SK|#/);
    }
  });

  it('refuses whatever else is said to be a cursor', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lists),
        fc.string({ unit: 'binary', maxLength: 200 }),
        async (path, cursor) => {
          expect((await ask(withCursor(path, cursor))).status).toBe(400);
        },
      ),
      { numRuns: tries(200) },
    );
  });

  it.each(pages)('the page %s says so as well', async (path) => {
    const visitor = await new Visitor(world).signedInAs('secretariat');
    for (const cursor of ['', 'x', await cursorOf('/api/cases?state=withdrawn&procedure=decision').catch(() => 'y')]) {
      const { status, page: html } = await visitor.get(withCursor(path, String(cursor)));
      expect(status).toBe(400);
      expect(html).toContain('This is no page of this list');
    }
  });

  it('of one reader does not go on with the cursor of another', async () => {
    expect((await ask(withCursor('/api/cases', await cursorOf('/api/cases', 'coordinator')))).status).toBe(400);
    expect(
      (await ask(withCursor('/api/cases', await cursorOf('/api/cases', 'coordinator')), 'coordinator')).status,
    ).toBe(200);
  });

  it.each(['/cases', '/tasks', '/stalled'])('nor does the page %s, which both may read', async (path) => {
    const own = await new Visitor(world).signedInAs('secretariat');
    const other = await new Visitor(world).signedInAs('coordinator');
    const next = nextOf((await own.get(path)).page) ?? '';
    expect((await other.get(path)).status).toBe(200);
    expect((await other.get(next)).status).toBe(400);
    expect((await own.get(next)).status).toBe(200);
  });

  it.each([
    ['/api/cases?limit=5', 'limit'],
    ['/api/tasks?limit=-1', 'limit'],
    ['/api/register?limit=1000000', 'limit'],
    ['/api/cases?status=open', 'status'],
    ['/api/cases?state=', 'state'],
    ['/api/cases?state=nowhere', 'state'],
    ['/api/cases?procedure=', 'procedure'],
    ['/api/cases?procedure=__proto__', 'procedure'],
    ['/api/cases?procedure=lottery', 'procedure'],
    ['/api/cases?state=submitted&state=draft', 'state'],
    ['/api/tasks?__proto__=1', '__proto__'],
  ])('%s is refused by the name of its parameter', async (path, field) => {
    expect(await ask(path)).toMatchObject({ status: 400, body: { code: 'invalid-input', errors: [{ field }] } });
  });

  it('of tasks says that it is not all, and by how much at least', async () => {
    const visitor = await new Visitor(world).signedInAs('secretariat');
    const first = (await visitor.get('/tasks')).page;
    expect(first).toContain('More than 100 tasks are open to you');
    const second = (await visitor.get(nextOf(first) ?? '')).page;
    expect(second).not.toContain('More than');
    const last = (await visitor.get(nextOf(second) ?? '')).page;
    expect(last).toContain('10 further tasks, less urgent than');
    expect(nextOf(last)).toBeUndefined();
  });
});
