import { beforeAll, describe, expect, it } from 'vitest';
import { mostViews } from '#functions/lib/views/limits.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await createWorld();
  caseId = await world.circulated({ ...sampleForm, title: 'An atlas of data' });
});

const visiting = async (who: string) => (await new Visitor(world).speaking('en').signedInAs(who)).get('/search');

const words = (page: string): string => page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
const viewsOn = (page: string): string[] =>
  [...page.matchAll(/href="\/search\/views\/(view-[0-9a-f]{32})"/g)].map(([, viewId = '']) => viewId);
const viewsOf = async (who: string) => (await world.services.views.viewsOf(`${who}@example.org`)).views;

/** Saves a search as a person does. */
async function save(visitor: Visitor, name: string, filters: Record<string, string> = { q: 'atlas' }) {
  await visitor.get(`/search?${new URLSearchParams(filters)}`);
  return visitor.post('/search/views', { name, ...filters });
}

/** Saves what a version of before, or a roster of before, let in. */
async function kept(who: string, filters: Record<string, string>): Promise<string> {
  const person = `${who}@example.org`;
  const before = await world.services.views.viewsOf(person);
  const viewId = `view-${String(before.views.length).padStart(32, '0')}`;
  const view = { viewId, name: `View ${viewId}`, filters, savedAt: world.now() };
  await world.services.views.keep(person, before, [...before.views, view]);
  return viewId;
}

describe('a search that is saved', () => {
  it('is found again by its name, opened, renamed and removed by whoever saved it', async () => {
    const visitor = await visiting('auditor');
    await save(visitor, '  The atlas ', { q: 'atlas', procedure: 'decision' });
    expect([visitor.status, visitor.location]).toEqual([303, '/search?q=atlas&procedure=decision']);
    const { page } = await visitor.get(visitor.location);
    const [viewId = ''] = viewsOn(page);
    expect(page).toMatch(new RegExp(`${viewId}" dir="auto" aria-current="page">The atlas</a>`));
    await visitor.get(`/search/views/${viewId}`);
    expect([visitor.status, visitor.location]).toEqual([303, '/search?q=atlas&procedure=decision']);
    await visitor.get(`/search/views/${viewId}/change`);
    await visitor.post(`/search/views/${viewId}`, { do: 'rename', name: 'The atlas of 2026' });
    expect(words((await visitor.get('/search/views')).page)).toContain('The atlas of 2026');
    await visitor.get(`/search/views/${viewId}/change`);
    await visitor.post(`/search/views/${viewId}`, { do: 'remove' });
    expect(viewsOn((await visitor.get('/search/views')).page)).toEqual([]);
    expect((await visitor.get(`/search/views/${viewId}`)).status).toBe(404);
  });

  it('is nobody else’s: neither shown, nor opened, nor changed', async () => {
    const ilo = await visiting('ilo');
    await save(ilo, 'Ours');
    const [{ viewId } = { viewId: '' }] = await viewsOf('ilo');
    const other = await visiting('secretariat');
    expect(viewsOn(other.page)).toEqual([]);
    for (const path of ['', '/change']) expect((await other.get(`/search/views/${viewId}${path}`)).status).toBe(404);
    await other.get('/search/views');
    for (const change of [
      { do: 'rename', name: 'Theirs' },
      { do: 'leave-out', filter: 'q' },
    ])
      expect((await other.post(`/search/views/${viewId}`, change)).status).toBe(404);
    await other.get('/search/views');
    await other.post(`/search/views/${viewId}`, { do: 'remove' });
    expect(await viewsOf('ilo')).toMatchObject([{ name: 'Ours', filters: { q: 'atlas' } }]);
  });

  it('is saved by nothing but a form of ours, and by no stranger', async () => {
    const visitor = await visiting('undp');
    expect((await visitor.post('/search/views', { name: 'A', q: 'atlas' }, 'made-up')).status).toBe(403);
    expect((await new Visitor(world).get('/search/views')).location).toBe('/sign-in?back=%2Fsearch%2Fviews');
    expect(await viewsOf('undp')).toEqual([]);
  });

  it.each([
    ['no name', ' ', { q: 'atlas' }, 'Name of the search: must be filled in'],
    ['a name that hides', 'a\u202eb', { q: 'atlas' }, 'turns the reading direction'],
    ['a long name', 'n'.repeat(61), { q: 'atlas' }, 'at most 60 characters'],
    ['the name of another', 'ÀTLAS', { q: 'atlas' }, 'another of your saved searches'],
    ['no filter', 'Everything', {}, 'a search for something'],
    ['a filter that there is not', 'Red', { state: 'red' }, 'State of the case now: is not one of the choices'],
  ])('is refused with %s, and loses nothing', async (_, name, filters: Record<string, string>, why) => {
    const visitor = await visiting('who');
    if ((await viewsOf('who')).length === 0) await save(visitor, 'Atlas');
    await visitor.get('/search?q=atlas');
    await visitor.post('/search/views', { name, ...filters });
    expect([visitor.status, words(visitor.page)]).toEqual([400, expect.stringContaining(why)]);
    for (const [filter, value] of Object.entries(filters))
      expect(visitor.page).toContain(`name="${filter}" value="${value}"`);
    expect(await viewsOf('who')).toHaveLength(1);
  });

  it('is one of as many as one person may have, however many come at once', async () => {
    const visitor = await visiting('desa');
    for (let times = 2; times < mostViews; times += 1) await save(visitor, `View ${times}`);
    expect(visitor.status).toBe(303);
    const one = async (name: string) => (await visiting('desa')).post('/search/views', { name, q: 'atlas' });
    const statuses = (await Promise.all(['a', 'b', 'c', 'd'].map(one))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([303, 303, 400, 400]);
    expect(words((await save(visitor, 'one more')).page)).toContain(`you have ${mostViews} saved searches`);
    expect(await viewsOf('desa')).toHaveLength(mostViews);
  });
});

describe('a saved search that no longer fits', () => {
  const opened = async (who: string, filters: Record<string, string>) => {
    const viewId = await kept(who, filters);
    const visitor = await visiting(who);
    return { viewId, visitor: await visitor.get(`/search/views/${viewId}`) };
  };

  it.each([
    ['a state that is no more', { q: 'atlas', state: 'former' }, 'State of the case now: former — this can no longer'],
    ['a procedure that is no more', { q: 'atlas', procedure: 'old' }, 'Procedure: old — this can no longer'],
    ['a filter that is no more', { q: 'atlas', colour: 'red' }, 'colour: red — this can no longer'],
    ['a day that is none', { q: 'atlas', from: '2026-02-30' }, 'From: 2026-02-30 — this can no longer'],
  ])('says so of %s, and offers the search without it', async (_, filters: Record<string, string>, why) => {
    const { viewId, visitor } = await opened('iom', filters);
    expect([visitor.status, words(visitor.page)]).toEqual([200, expect.stringContaining(why)]);
    expect(visitor.page).toContain('href="/search?q=atlas"');
    expect(visitor.page).not.toContain('with everything all the same');
    const [, gone = ''] = Object.keys(filters);
    await visitor.post(`/search/views/${viewId}`, { do: 'leave-out', filter: gone });
    expect((await visitor.get(visitor.location)).location).toBe('/search?q=atlas');
  });

  it('says which party and which person the Network does not know any more, and still finds what names them', async () => {
    await world.act(caseId, 'unodc', 'position', { choice: 'support' });
    const filters = { party: 'UNODC', person: 'unodc@example.org' };
    const fits = await opened('auditor', filters);
    expect(fits.visitor.location).toBe('/search?party=UNODC&person=unodc%40example.org');
    const { visitor } = await opened('auditor', { q: 'atlas', party: 'former', person: 'former@example.org' });
    const page = words(visitor.page);
    expect(page).toContain('2 of its filters no longer fit');
    for (const named of ['Party: former — the Network', 'former@example.org — the Network'])
      expect(page).toContain(named);
    expect(visitor.page).toContain('href="/search?q=atlas"');
    expect(visitor.page).toContain('href="/search?q=atlas&amp;party=former&amp;person=former%40example.org"');
  });

  it('says which filter nothing has that its reader may read, as it would where there never was any', async () => {
    const filters = { q: 'atlas', procedure: 'decision', party: 'UNODC' };
    expect((await opened('auditor', filters)).visitor.status).toBe(303);
    const { visitor } = await opened('sc.donor', filters);
    const page = words(visitor.page);
    expect(page).toContain('Procedure: Decision — nothing that you may read has this now');
    expect(page).not.toContain('Words, a case number');
    expect(visitor.page).toContain('href="/search?q=atlas"');
    const never = await opened('sc.donor', { ...filters, procedure: 'concept-note' });
    expect(words(never.visitor.page)).toContain('Procedure: Concept note — nothing that you may read has this now');
  });

  it('does not speak of words and days that nothing has', async () => {
    const { visitor } = await opened('auditor', { q: 'nowhere', from: '2031-01-01' });
    expect([visitor.status, visitor.location]).toEqual([303, '/search?q=nowhere&from=2031-01-01']);
  });
});
