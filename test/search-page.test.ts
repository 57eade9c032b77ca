import { beforeAll, describe, expect, it } from 'vitest';
import type { EventView } from '#schemas/api.ts';
import type { ApiClient } from '#test/support/api-client.ts';
import { reviewedNote, sentinels } from '#test/support/reviewed-note.ts';
import { Visitor } from '#test/support/visitor.ts';
import { apiOf } from '#test/support/who-asks.ts';
import { hours, sampleForm, type World } from '#test/support/world.ts';

const objection = 'Über die Überprüfung der Daten: ÇA NE VA PAS';
const people = [
  ...['iom', 'iom.alternate', 'iom.principal', 'ilo', 'ilo.principal', 'who', 'unicef', 'unodc', 'fao', 'undp'],
  ...['coordinator', 'secretariat', 'fmu', 'sg-office', 'auditor', 'rc.eg', 'rc.ke', 'rc.np', 'sc.donor'],
];
const idOfDecision = 'DEC-2026-0001';

let world: World;
let api: ApiClient;
let noteId: string;

beforeAll(async () => {
  ({ world, caseId: noteId } = await reviewedNote());
  api = apiOf(world);
  await world.circulated(sampleForm);
  await world.act(idOfDecision, 'ilo', 'position', { choice: 'objection', reason: objection });
  await world.submit(sampleForm, 'ilo', 'decision');
  await world.advance(hours(2));
});

const ask = async (as: string, query = ''): Promise<Visitor> =>
  (await new Visitor(world).speaking('en').signedInAs(as)).get(`/search${query}`);

type Row = { readonly caseId: string; readonly seq: number; readonly address: string };

const hitsOn = (page: string): string[] =>
  [...page.matchAll(/href="\/cases\/([\w-]+)\?event=\d+#event-(\d+)"/g)].map(([, caseId, seq]) => `${caseId} ${seq}`);
const nextOn = (page: string): string | undefined =>
  /href="(\/search\?[^"]*cursor=[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
const totalOn = (page: string): number => Number(/<h2 id="found">(\d+) events?<\/h2>/.exec(page)?.[1] ?? Number.NaN);
/** What is counted of each kind, by the address that leads to it. */
const countsOn = (page: string): Map<string, number> =>
  new Map(
    [...page.matchAll(/<span>(\d+)<\/span> <a href="(\/search\?[^"]+)"/g)].map(([, count, href = '']) => [
      href.replaceAll('&amp;', '&'),
      Number(count),
    ]),
  );

/** All that somebody is shown, walked through page by page. */
async function walk(as: string, query = '') {
  const visitor = await ask(as, query);
  expect(visitor.status, visitor.page).toBe(200);
  const [total, counts] = [totalOn(visitor.page), countsOn(visitor.page)];
  const hits = hitsOn(visitor.page);
  for (let next = nextOn(visitor.page); next !== undefined; next = nextOn(visitor.page)) {
    await visitor.get(next);
    expect(totalOn(visitor.page)).toBe(total);
    hits.push(...hitsOn(visitor.page));
  }
  return { hits, total, counts };
}

async function eventsOf(as: string): Promise<{ hits: string[]; kinds: Map<string, number> }> {
  const [hits, kinds]: [string[], Map<string, number>] = [[], new Map()];
  for (const id of [idOfDecision, 'DEC-2026-0002', noteId]) {
    const { status, body } = await api.ask(`/api/cases/${id}/events`, { as });
    if (status !== 200) continue;
    const procedure = id === noteId ? 'concept-note' : 'decision';
    for (const { seq, type } of body as EventView[]) {
      hits.push(`${id} ${seq}`);
      const address = `/search?${new URLSearchParams({ procedure, type })}`;
      kinds.set(address, (kinds.get(address) ?? 0) + 1);
    }
  }
  return { hits, kinds };
}

describe('what the page of the search shows', () => {
  it.each(people)('is what the cases give its reader, hit by hit and count by count: %s', async (who) => {
    const { hits, total, counts } = await walk(who);
    const theirs = await eventsOf(who);
    expect(hits.toSorted()).toEqual(theirs.hits.toSorted());
    expect(total).toBe(hits.length);
    if (theirs.kinds.size > 1) expect(counts).toEqual(theirs.kinds);
    else expect(counts.size).toBe(0);
  });

  it('is not by words, people or kinds that are not theirs', async () => {
    for (const query of [
      `q=${sentinels.scoreReason}`,
      `q=${sentinels.conflictReason}`,
      'type=review-given',
      'person=who@example.org&procedure=concept-note',
    ]) {
      expect((await walk('auditor', `?${query}`)).total, query).toBeGreaterThan(0);
      for (const who of ['iom', 'rc.eg'])
        expect(await walk(who, `?${query}`), `${who} ${query}`).toEqual({ hits: [], total: 0, counts: new Map() });
    }
  });

  it('is for nobody who has not signed in', async () => {
    const visitor = await new Visitor(world).get('/search?q=data');
    expect([visitor.status, visitor.location]).toEqual([303, '/sign-in?back=%2Fsearch%3Fq%3Ddata']);
  });
});

describe('a file of what was found', () => {
  it.each(people)('has the hits of the page and no others, as CSV and as JSON: %s', async (who) => {
    const { hits, total } = await walk(who);
    const visitor = await ask(who);
    const { page: json } = await visitor.get('/search.json');
    const { items, ...rest } = JSON.parse(json) as { items: Row[]; total: number; next: string | null };
    expect(items.map(({ caseId, seq }) => `${caseId} ${seq}`)).toEqual(hits);
    expect(rest).toEqual({ total, next: null });
    const { page: csv } = await visitor.get('/search.csv');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(total + 1);
    for (const { address } of items) expect(csv).toContain(address);
  });

  it('is narrowed as the page is, and says what it shows', async () => {
    const visitor = await ask('auditor');
    const { page } = await visitor.get('/search.json?q=uberpruf');
    expect(JSON.parse(page)).toMatchObject({
      total: 1,
      items: [{ type: 'position-stated', says: 'ILO stated its position: Objection.', words: objection }],
    });
    expect((await visitor.get('/search.csv?colour=red')).status).toBe(400);
    expect((await new Visitor(world).get('/search.csv')).status).toBe(303);
  });

  it('begins no cell as a formula would', async () => {
    const caseId = await world.submit({ ...sampleForm, title: '=HYPERLINK("x")' }, 'ilo', 'decision');
    const { page } = await (await ask('auditor')).get(`/search.csv?q=${caseId}`);
    expect(page).toContain('"\'=HYPERLINK(""x"")"');
  });
});

describe('searches', () => {
  it('are counted by person, and a limit is said in the words of the reader', async () => {
    const visitor = await new Visitor(world).speaking('fr').signedInAs('unhcr');
    for (let times = 0; times < 60; times += 1) expect((await visitor.get('/search.json?q=nowhere')).status).toBe(200);
    await visitor.get('/search.json?q=nowhere');
    expect([visitor.status, visitor.headers.get('retry-after')]).toEqual([429, '3600']);
    expect(visitor.page).toContain('Trop de tentatives');
    expect((await ask('unicef', '?q=nowhere')).status).toBe(200);
  });
});

describe('a hit', () => {
  it('says what happened, marks the words and leads to where it stands', async () => {
    const { page } = await ask('auditor', '?q=uberpruf+"der+daten"');
    expect(page).toContain('ILO stated its position: Objection.');
    expect(page).toContain('Über die <mark>Überprüf</mark>ung <mark>der Daten</mark>: ÇA NE VA PAS');
    const [place = ''] = hitsOn(page);
    const [caseId, seq] = place.split(' ');
    const { page: ofCase } = await (await new Visitor(world).signedInAs('auditor')).get(`/cases/${caseId}`);
    expect(ofCase).toContain(`#${seq}`);
  });
});

describe('filters', () => {
  it('stand in the form as the address has them, and in every link', async () => {
    const { page } = await ask('auditor', '?procedure=concept-note&role=auditor&from=2020-01-01&q=a%22b');
    expect(page).toMatch(/<option value="concept-note" selected/);
    expect(page).toMatch(/<option value="auditor" selected/);
    expect(page).toContain('value="2020-01-01"');
    expect(page).toContain('value="a&quot;b"');
    expect(page).toMatch(/<details open/);
    // Nothing fits, and each filter can be left out.
    expect(page).toContain('href="/search?q=a%22b&amp;role=auditor&amp;from=2020-01-01"');
  });

  it('keep a state of another procedure that was chosen with one', async () => {
    const { status, page } = await ask('auditor', '?procedure=concept-note&state=circulated');
    expect(status).toBe(200);
    expect(page).toMatch(/<option value="circulated" selected/);
  });

  it.each([
    ['colour=red', 'colour: is not a parameter'],
    ['type=no-such-kind', 'What happened: is not one of the choices'],
    ['from=2026-02-30&q=keep-me', 'From: must be a day'],
    ['from=2026-03-02&to=2026-03-01', 'Until: must not come before'],
    ['person=somebody', 'Person, by mail address: must be a mail address'],
  ])('%s is refused beside its field, and loses nothing', async (query, why) => {
    const { status, page } = await ask('auditor', `?${query}`);
    expect(status).toBe(400);
    expect(page.replaceAll(/<[^>]*>/g, '')).toContain(why);
    expect(page).not.toContain('id="found"');
    if (query.includes('keep-me')) expect(page).toContain('value="keep-me"');
  });

  it('refuse the cursor of another search', async () => {
    const next = nextOn((await ask('auditor')).page) ?? '';
    expect((await ask('auditor', `${next.replace('/search', '')}&q=a`)).status).toBe(400);
  });
});

describe('the way to it', () => {
  it('stands in the navigation and on the home page of whoever is signed in, and of nobody else', async () => {
    const signedIn = await new Visitor(world).signedInAs('auditor');
    expect((await signedIn.get('/')).page.match(/href="\/search"/g)).toHaveLength(2);
    expect((await new Visitor(world).get('/')).page).not.toContain('href="/search"');
  });
});
