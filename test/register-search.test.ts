import { beforeAll, describe, expect, it } from 'vitest';
import { countMany } from '#functions/lib/rate-limit.ts';
import { createWeb } from '#functions/web/app.ts';
import type { RegisterEntry } from '#schemas/api.ts';
import { ApiClient } from './support/api-client.ts';
import { registerOf } from './support/register-of.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

type Page = { readonly items: readonly RegisterEntry[]; readonly cursor: string | null };

const entry = (number: number, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  caseId: `DEC-2026-${String(number).padStart(4, '0')}`,
  procedure: 'decision',
  title: `Outcome ${number}`,
  outcome: { kind: 'adopted', at: '2026-03-02T09:00:00.000Z', version: 1 },
  publishedAt: new Date(Date.parse('2026-03-02T09:00:00.000Z') + number * 60_000).toISOString(),
  text: 'We decide.',
  textHash: '0'.repeat(64),
  ...more,
});

const kept: readonly RegisterEntry[] = [
  entry(1, { title: 'Données sur les migrations', publishedAt: '2024-12-31T23:59:59.999Z' }),
  entry(2, { title: 'A', titles: { ar: 'بَيانات الهِجرة إلى أوروبا' }, publishedAt: '2025-01-01T00:00:00.000Z' }),
  entry(3, { text: 'The STRASSE of 迁徙数据' }),
  entry(4, { outcome: { kind: 'withdrawn', at: '2026-03-02T09:00:00.000Z' }, text: null, textHash: null }),
  entry(5, {
    procedure: 'concept-note',
    caseId: 'CN-2026-0005',
    outcome: { kind: 'funded', at: '2026-03-02T09:00:00.000Z' },
  }),
  entry(6, { actions: [{ action: 'Publish the atlas', owner: 'UNHCR', dueAt: '2027-01-15' }] }),
];

let world: World;
beforeAll(async () => {
  world = await createWorld();
  Object.assign(world.services, { register: registerOf(kept) });
});

const ask = async (query: string) =>
  new ApiClient(world.services, world.now).ask(`/api/register?${new URLSearchParams(query)}`);

const found = async (query: string): Promise<string[]> =>
  ((await ask(query)).body as Page).items.map(({ caseId }) => caseId);

const ids = (...numbers: number[]) => numbers.map((number) => kept[number - 1]?.caseId);

describe('the register finds', () => {
  it.each([
    ['words without their accents', 'q=donnees MIGRATION', [1]],
    ['Arabic without vowel signs and hamzas', 'q=بيانات الهجره الى اوروبا', [2]],
    ['full-width letters and Chinese in the midst of a text', 'q=ｓｔｒａｓｓｅ 徙数', [3]],
    ['what the text asks for, and of whom', 'q=atlas unhcr', [6]],
    ['a number', 'q=cn-2026-0005', [5]],
    ['only what has all of the words', 'q=atlas ilo', []],
    ['by procedure', 'procedure=concept-note', [5]],
    ['by outcome', 'outcome=withdrawn', [4]],
    ['by year, from its first instant to its last', 'year=2025', [2]],
    ['nothing in a year without outcomes', 'year=1999', []],
    ['by all of it at once', 'q=we decide&procedure=decision&outcome=adopted&year=2026', [6]],
    ['everything where a form leaves all open', 'q=&procedure=&outcome=&year=', [6, 5, 4, 3, 2, 1]],
  ])('%s', async (_, query, numbers) => {
    expect(await found(query)).toEqual(ids(...numbers));
  });

  it.each([
    'procedure=none',
    'outcome=none',
    'outcome=funded&procedure=decision',
    'year=26',
    'state=adopted',
    `q=${'x'.repeat(201)}`,
  ])('nothing by what it does not know: %s', async (query) => {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(`"field":"${query.split('=')[0]}"`);
    expect((await new Visitor(world).get(`/register?${query}`)).status).toBe(400);
  });

  it('without folding a name of the prototype into a procedure', async () => {
    expect((await ask('procedure=constructor')).status).toBe(400);
  });
});

describe('the page of the register', () => {
  it('says what was looked for, in its form, and leads back to everything', async () => {
    const { page } = await new Visitor(world).get('/register?q=atlas&outcome=adopted&year=2026');
    expect(page).toContain('value="atlas"');
    expect(page).toMatch(/<option value="adopted" selected/);
    expect(page).toContain('href="/register/DEC-2026-0006"');
    expect(page).not.toContain('href="/register/DEC-2026-0003"');
    expect(page).toMatch(/<a href="\/register">Show the whole/);
  });

  it('says that nothing fits', async () => {
    const { page } = await new Visitor(world).get('/register?q=nowhere');
    expect(page).toContain('Nothing in the public register fits');
  });
});

describe('a long register', () => {
  const many = Array.from({ length: 1_001 }, (_, index) => entry(index + 1));
  const odd = many.map((each, index) => (index === 0 || index % 100 === 7 ? { ...each, title: 'Rare' } : each));

  async function walk(query: string): Promise<string[][]> {
    const long = await createWorld();
    const register = registerOf(odd);
    Object.assign(long.services, { register });
    const pages: string[][] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const before = register.read;
      const path = `/api/register?${query}${cursor === undefined ? '' : `&cursor=${cursor}`}`;
      const { status, body } = await new ApiClient(long.services, long.now).ask(path);
      expect([status, register.read - before]).toEqual([200, expect.toSatisfy((read: number) => read <= 408)]);
      pages.push((body as Page).items.map(({ caseId }) => caseId));
      cursor = (body as Page).cursor;
    }
    return pages;
  }

  it('is searched by pages that read a bounded part of it, and that together leave nothing out and show nothing twice', async () => {
    const pages = await walk('q=rare');
    const wanted = odd.filter(({ title }) => title === 'Rare').map(({ caseId }) => caseId);
    expect(pages.flat()).toEqual(wanted.toReversed());
    expect(pages.length).toBe(3);
  });

  it('is read whole by pages of fifty', async () => {
    const pages = await walk('q=');
    expect(pages.map(({ length }) => length)).toEqual([...Array(20).fill(50), 1]);
    expect(new Set(pages.flat()).size).toBe(1_001);
  });

  it('is read for the home page no further than it is shown there', async () => {
    const long = await createWorld();
    const register = registerOf(odd);
    Object.assign(long.services, { register });
    const page = await (await createWeb(long.services).request('/', {}, eventAt(long))).text();
    expect(page.match(/href="\/register\/DEC-/g)).toHaveLength(register.read);
    expect(register.read).toBe(4);
  });

  it('goes on only with what was asked for before', async () => {
    const long = await createWorld();
    Object.assign(long.services, { register: registerOf(odd) });
    const api = new ApiClient(long.services, long.now);
    const { cursor } = (await api.ask('/api/register?outcome=adopted')).body as Page;
    expect((await api.ask(`/api/register?outcome=adopted&cursor=${cursor}`)).status).toBe(200);
    for (const query of ['', 'outcome=withdrawn&', 'outcome=adopted&q=rare&'])
      expect((await api.ask(`/api/register?${query}cursor=${cursor}`)).status).toBe(400);
    const page = await createWeb(long.services).request(
      `/register?outcome=adopted&cursor=${cursor}`,
      {},
      eventAt(long),
    );
    expect(page.status).toBe(200);
  });
});

const eventAt = ({ now }: World) => ({ event: { requestContext: { timeEpoch: Date.parse(now()) } } });

describe('searches of the register', () => {
  it('are counted by where they come from, and the register itself is not', async () => {
    const own = await createWorld();
    Object.assign(own.services, { register: registerOf(kept) });
    const limit = { name: 'register-searches', most: 2000, perSeconds: 3600 };
    await countMany(own.services.counters, limit, { subject: 'unknown', now: own.now() }, 1999);
    const api = new ApiClient(own.services, own.now);
    expect((await api.ask('/api/register?q=atlas')).status).toBe(200);
    for (const path of ['/api/register?q=atlas', '/api/register.atom?outcome=adopted', '/api/register?year=2026'])
      expect((await api.ask(path)).status, path).toBe(429);
    const visitor = await new Visitor(own).speaking('es').get('/register?q=atlas');
    expect([visitor.status, Number(visitor.headers.get('retry-after'))]).toEqual([429, 3600]);
    expect(visitor.page).toContain('Demasiados intentos');
    expect((await visitor.get('/register')).status).toBe(200);
  });
});
