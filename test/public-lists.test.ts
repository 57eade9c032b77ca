import { beforeAll, describe, expect, it } from 'vitest';
import { cursorAt } from '#functions/lib/cursor.ts';
import { everyModule } from '#functions/lib/module-of.ts';
import { mostLines } from '#functions/lib/use-cases/public-file.ts';
import { publicCounts } from '#functions/lib/use-cases/public-lists.ts';
import { createWeb } from '#functions/web/app.ts';
import { pageOf } from '#schemas/api.ts';
import { pipeline } from '#workflows/concept-note/pipeline.ts';
import { registry } from '#workflows/registry.ts';
import { ApiClient } from './support/api-client.ts';
import { author, ConceptNoteCase, unit } from './support/concept-note-case.ts';
import { noteIdOf, storeNote, storePipeline } from './support/stored-note.ts';
import { createWorld, type World } from './support/world.ts';

type Page = { readonly items: readonly { readonly caseId: string }[]; readonly cursor: string | null };

const listed = { procedure: 'concept-note', list: 'pipeline' };

const apiOf = ({ services, now }: World) => new ApiClient(services, now);

async function walk(api: ApiClient): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor })}`;
    const { status, body } = await api.ask(`/api/pipeline${query}`);
    expect(status).toBe(200);
    pages.push((body as Page).items.map(({ caseId }) => caseId));
    cursor = (body as Page).cursor;
  }
  return pages;
}

describe('public lists', () => {
  it('are those of the procedures that the registry names, each at an address of its own', async () => {
    for (const { id, publicLists } of await everyModule()) {
      expect(registry[id]?.publicLists ?? []).toEqual(Object.keys(publicLists));
    }
    const world = await createWorld();
    const addresses = createWeb(world.services)
      .routes.filter(({ method }) => method === 'GET')
      .map(({ path }) => path);
    expect(addresses).toContain('/pipeline');
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('the pipeline as JSON', () => {
  it('says of each note what it is for, how much, how long, by whom, where, and since when', async () => {
    const world = await createWorld();
    await storeNote(world.stores, new ConceptNoteCase().concluded('pipeline'));
    const { status, type, body } = await apiOf(world).ask('/api/pipeline');
    expect([status, type]).toEqual([200, 'application/json']);
    expect(body).toEqual({
      items: [
        {
          caseId: 'CN-2026-0001',
          procedure: 'concept-note',
          title: 'Safe return in two countries',
          status: 'pipeline',
          since: '2027-01-15T23:00:00.000Z',
          countries: ['EG', 'KE'],
          entities: ['IOM', 'ILO'],
          total: '1200000.00',
          months: 24,
          purpose: 'What it is for.',
          purposeIsShortened: false,
          endorsedAt: '2027-01-15T23:00:00.000Z',
        },
      ],
      cursor: null,
    });
    pageOf(pipeline.line).parse(body);
  });

  it('has no draft, nothing that is under review, and nothing that has left it', async () => {
    const world = await createWorld();
    const note = (number: number) => new ConceptNoteCase(noteIdOf(number));
    const removed = { choice: 'remove', reason: 'funded elsewhere' };
    const withdrawn = { choice: 'withdraw', reason: 'another fund' };
    const notes = [
      note(1).submit(),
      note(2).received(),
      note(3).inReview(),
      note(4).reviewed(),
      note(5).ready(),
      note(6).tabled(),
      note(7).agreed(),
      note(8).concluded('defer'),
      note(9).concluded('not-endorse'),
      note(10).concluded('pipeline'),
      note(11).concluded('develop'),
      note(12).submit().act(author, 'withdraw', withdrawn),
    ];
    const left = [note(13).concluded('pipeline'), note(14).concluded('develop')];
    for (const each of [...notes, ...left]) await storeNote(world.stores, each);
    expect(await walk(apiOf(world))).toEqual([[14, 13, 11, 10].map(noteIdOf)]);
    left[0]?.act(unit, 'call', removed);
    left[1]?.act(author, 'withdraw', withdrawn);
    for (const each of left) await storeNote(world.stores, each);
    expect(await walk(apiOf(world))).toEqual([[11, 10].map(noteIdOf)]);
    expect(await publicCounts(world.services, listed)).toEqual([
      { state: 'pipeline', count: 1, isMore: false },
      { state: 'joint-programme-development', count: 1, isMore: false },
    ]);
  });

  it('comes by pages, the latest endorsed first', async () => {
    const world = await createWorld();
    await storePipeline(world.stores, 120);
    const pages = await walk(apiOf(world));
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(pages.flat()).toEqual(Array.from({ length: 120 }, (_, index) => noteIdOf(120 - index)));
    expect(await publicCounts(world.services, listed)).toEqual([{ state: 'pipeline', count: 100, isMore: true }]);
    const page = await createWeb(world.services).request('/pipeline', {}, eventOf(world));
    expect(await page.text()).toContain('more than 100');
  });

  it.each(['/api/pipeline', '/api/pipeline.csv', '/pipeline'])('%s refuses what it does not know', async (path) => {
    const world = await createWorld();
    const foreign = cursorAt(['register'], '2026-03-02T10:00:00.000Z#DEC-2026-0001');
    const ask = async (query: string) =>
      path.startsWith('/api')
        ? (await apiOf(world).ask(`${path}?${query}`)).status
        : (await createWeb(world.services).request(`${path}?${query}`, {}, eventOf(world))).status;
    for (const query of [`cursor=${foreign}`, 'cursor=', 'cursor=x', 'limit=5', 'state=draft'])
      expect([query, await ask(query)]).toEqual([query, 400]);
  });
});

const eventOf = ({ now }: World) => ({ event: { requestContext: { timeEpoch: Date.parse(now()) } } });

describe('the pipeline as a file', () => {
  it('has the same fields, and no formula', async () => {
    const world = await createWorld();
    const purpose = { text: '+1, "quoted"', isShortened: true };
    await storePipeline(world.stores, 2, (number) =>
      number === 2 ? { title: '=HYPERLINK("https://x.example")', purpose } : { title: 'العودة الآمنة' },
    );
    const { status, type, headers, body } = await apiOf(world).ask('/api/pipeline.csv');
    expect([status, type]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="pipeline.csv"');
    expect(headers.get('link')).toBeNull();
    expect(String(body).split('\r\n')).toEqual([
      'caseId,procedure,title,status,since,countries,entities,total,months,purpose,purposeIsShortened,endorsedAt',
      `CN-2026-0002,concept-note,"'=HYPERLINK(""https://x.example"")",pipeline,2027-01-15T23:00:00.000Z,EG; KE,IOM; ILO,1200000.00,24,"'+1, ""quoted""",true,2027-01-15T09:02:00.000Z`,
      'CN-2026-0001,concept-note,العودة الآمنة,pipeline,2027-01-15T23:00:00.000Z,EG; KE,IOM; ILO,1200000.00,24,What it is for.,false,2027-01-15T09:01:00.000Z',
      '',
    ]);
  });

  it('of nothing has its header', async () => {
    const { body } = await apiOf(await createWorld()).ask('/api/pipeline.csv');
    expect(String(body)).toMatch(/^caseId,.*\r\n$/);
  });

  describe('that is longer than one file', () => {
    let world: World;
    beforeAll(async () => {
      world = await createWorld();
      await storePipeline(world.stores, mostLines + 3);
    }, 60_000);

    it('says so in its last line, and leads to the rest', async () => {
      const { headers, body } = await apiOf(world).ask('/api/pipeline.csv');
      const lines = String(body).trimEnd().split('\r\n');
      expect(lines).toHaveLength(1 + mostLines + 1);
      const [, rest = ''] = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '') ?? [];
      expect(lines.at(-1)).toMatch(/^This file was cut after 1,?000 lines\. The rest is at the address beside this\.,/);
      expect(lines.at(-1)).toContain(`,http://127.0.0.1:8080${rest},`);
      const second = String((await apiOf(world).ask(rest)).body)
        .trimEnd()
        .split('\r\n');
      expect(second.map((line) => line.split(',')[0])).toEqual(['caseId', ...[3, 2, 1].map(noteIdOf)]);
    });

    it('is read in steps, and by nobody who has gone', async () => {
      const reads: number[] = [];
      const { listed } = world.stores;
      const gone = new AbortController();
      world.stores.listed = (procedure, list, before, limit) => {
        reads.push(limit);
        if (reads.length === 3) gone.abort();
        return listed.call(world.stores, procedure, list, before, limit);
      };
      const { publicFile } = await import('#functions/lib/use-cases/public-file.ts');
      const name = { procedure: 'concept-note', list: 'pipeline' };
      const asked = publicFile(world.services, name, { callerGone: gone.signal }, () => []);
      await expect(asked).rejects.toMatchObject({ name: 'CallerGoneError' });
      expect(reads).toEqual([101, 101, 101]);
    });
  });
});
