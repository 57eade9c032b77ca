import { beforeAll, describe, expect, it } from 'vitest';
import { JsonFeed } from '#schemas/json-feed.ts';
import { ApiClient } from './support/api-client.ts';
import { entriesOf } from './support/calendar-entries.ts';
import { registerOf } from './support/register-of.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';
import { named, rootOf, textOf } from './support/xml-of.ts';

const origin = 'http://127.0.0.1:8080';
const followUps = [
  { action: 'Publish the <atlas>', owner: 'ILO', dueAt: '2027-01-15' },
  { action: 'Brief, the missions; all', owner: 'FAO', dueAt: '2027-02-15' },
];
const title = 'Plan <b> & ]]> more';
const translations = [{ language: 'ar', title: 'خطة ٢٠٢٧', text: 'نقرر.' }];

let world: World;
let api: ApiClient;
let adopted: string;
let declined: string;
beforeAll(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
  adopted = await world.circulated({
    ...sampleForm,
    title,
    text: `We decide.\n\n${'ab '.repeat(2000)}`,
    translations,
    followUps,
  });
  await world.advance(hours(72));
  await world.act(adopted, 'secretariat', 'publish', { choice: 'publish' });
  declined = await world.circulated({ ...sampleForm, title: 'Never to be told' });
  await world.act(declined, 'iom', 'withdraw', { choice: 'withdraw', reason: 'overtaken' });
});

const ask = (path: string, headers: Record<string, string> = {}) => api.ask(path, { headers });

describe('the register as an Atom feed', () => {
  it('has what RFC 4287 asks of a feed and of each entry', async () => {
    const { status, type, body } = await ask('/api/register.atom');
    expect([status, type]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const feed = rootOf(String(body));
    expect([feed.name, feed.attributes?.['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    for (const name of ['id', 'title', 'updated', 'author', 'subtitle', 'generator'])
      expect([name, named(feed, name).length]).toEqual([name, 1]);
    expect(named(feed, 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'alternate', href: `${origin}/register` },
      { rel: 'self', href: `${origin}/api/register.atom` },
    ]);
    const entries = named(feed, 'entry');
    expect(entries.map((entry) => textOf(named(entry, 'id')[0]))).toEqual(
      [declined, adopted].map((caseId) => `${origin}/register/${caseId}`),
    );
    for (const entry of entries)
      for (const name of ['id', 'title', 'updated', 'published', 'summary', 'link'])
        expect([name, named(entry, name).length]).toEqual([name, 1]);
    expect(textOf(named(feed, 'updated')[0])).toBe(textOf(named(entries[0] ?? feed, 'updated')[0]));
  });

  it('tells what was decided as text that is no markup, and of each text its beginning', async () => {
    const entry = named(rootOf(String((await ask('/api/register.atom')).body)), 'entry')[1];
    const said = entry && { title: named(entry, 'title')[0], summary: textOf(named(entry, 'summary')[0]) };
    expect(said?.title?.attributes).toEqual({ type: 'html' });
    expect(textOf(said?.title)).toBe('Plan &lt;b&gt; &amp; ]]&gt; more');
    expect(said?.summary).toMatch(
      /^Adopted by consensus · DEC-2026-0001\nNo member has itself stated that .*\nWe decide\. ab /,
    );
    expect(Buffer.byteLength(said?.summary ?? '')).toBeLessThan(2000);
    expect(said?.summary).toMatch(/…$/);
  });

  it('leads to what happened last on the page of the case, beside a name that never changes', async () => {
    const [notAdopted, entry] = named(rootOf(String((await ask('/api/register.atom')).body)), 'entry');
    const leads = [notAdopted, entry].map((each) => each && named(each, 'link')[0]?.attributes?.['href']);
    expect(leads[0]).toBe(`${origin}/register/${declined}`);
    const [page = '', anchor] = (leads[1] ?? '').split('#');
    expect(page).toBe(`${origin}/register/${adopted}`);
    const shown = await new Visitor(world).get(page.slice(origin.length));
    const [, event = ''] = shown.page.split(`<li id="${anchor}">`);
    expect(event.split('</li>')[0]).toContain('The decision was published.');
    const { items } = JsonFeed.parse((await ask('/api/register.feed.json')).body);
    expect(items.map(({ url }) => url)).toEqual(leads);
  });

  it('names nothing of what was not adopted but its case', async () => {
    for (const file of ['atom', 'feed.json', 'ics']) {
      const said = JSON.stringify((await ask(`/api/register.${file}`)).body);
      expect(said).toContain(declined);
      expect(said).not.toContain('Never to be told');
    }
  });

  it('is what its page names, in the language of the page and with what is looked for there', async () => {
    const { page } = await new Visitor(world).speaking('ar').get('/register?q=plan&outcome=adopted&year=');
    const [, address = ''] = /<link rel="alternate" type="application\/atom\+xml" href="([^"]+)"/.exec(page) ?? [];
    const path = address.replaceAll('&amp;', '&');
    expect(path).toBe('/api/register.atom?q=plan&outcome=adopted&language=ar');
    const { body, headers } = await ask(path);
    expect(headers.get('content-language')).toBe('ar');
    const feed = rootOf(String(body));
    expect(textOf(named(feed, 'id')[0])).toBe(`${origin}/register?q=plan&outcome=adopted`);
    expect(named(feed, 'entry').map((entry) => textOf(named(entry, 'title')[0]))).toEqual(['خطة ٢٠٢٧']);
    for (const type of ['application/feed+json', 'text/calendar'])
      expect((await new Visitor(world).get(`/register/${adopted}`)).page).toContain(`rel="alternate" type="${type}"`);
  });
});

describe('what a published outcome asks for', () => {
  it('stands on its page with what of it is done, and changes its entry in the feeds', async () => {
    const other = await createWorld();
    const client = new ApiClient(other.services, other.now);
    const caseId = await other.circulated({ ...sampleForm, followUps });
    await other.advance(hours(72));
    await other.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
    const entryIn = async () => JsonFeed.parse((await client.ask('/api/register.feed.json')).body).items[0];
    const published = await entryIn();
    expect(published?.date_modified).toBe(published?.date_published);
    expect(published?.url).toMatch(new RegExp(`^${published?.id}#event-\\d+$`));
    await other.advance(hours(1));
    await other.act(caseId, 'ilo', 'follow-up', { choice: 'done', reason: 'A report that is not the public’s.' });
    expect(await entryIn()).toMatchObject({ date_published: published?.date_published, date_modified: other.now() });
    const { page } = await new Visitor(other).get(`/register/${caseId}`);
    const reported = await entryIn();
    expect(reported?.id).toBe(published?.id);
    const [, event = ''] = page.split(`<li id="${reported?.url.split('#')[1]}">`);
    expect(event.split('</li>')[0]).toContain('Action 1');
    const [, table = ''] = page.split('id="follow-ups"');
    const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => row.replaceAll(/<[^>]+>/g, ' '));
    expect(rows[1]).toMatch(/Publish the &lt;atlas&gt;.*ILO.*15 January 2027.*2026/);
    expect(rows[2]).toMatch(/Brief, the missions; all.*FAO.*not yet/);
    expect(page).not.toContain('A report that is not');
  });
});

describe('the register as a JSON Feed', () => {
  it('is one of version 1.1, and says the same', async () => {
    const { status, type, body } = await ask('/api/register.feed.json');
    expect([status, type]).toEqual([200, 'application/feed+json']);
    const feed = JsonFeed.parse(body);
    expect([feed.home_page_url, feed.feed_url]).toEqual([`${origin}/register`, `${origin}/api/register.feed.json`]);
    expect(feed.items.map((item) => [item.id, item.title])).toEqual([
      [`${origin}/register/${declined}`, declined],
      [`${origin}/register/${adopted}`, title],
    ]);
    expect(feed.items[1]?.content_text).toContain('We decide.');
  });
});

describe('the register as a calendar', () => {
  it('has when each outcome was reached, and each action on its day', async () => {
    const { status, type, body } = await ask('/api/register.ics');
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    for (const line of String(body).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const entries = entriesOf(String(body));
    expect(entries.map(({ uid }) => uid)).toEqual([
      `${declined}.outcome@127.0.0.1`,
      `${adopted}.outcome@127.0.0.1`,
      `${adopted}.action-1@127.0.0.1`,
      `${adopted}.action-2@127.0.0.1`,
    ]);
    expect(entries[1]?.said).toMatchObject({
      dtstart: '2026-03-05T09:00:00Z',
      summary: `Adopted by consensus: ${adopted} ${title}`,
      url: `${origin}/register/${adopted}`,
    });
    expect(entries[3]?.said).toMatchObject({
      dtstart: '2027-02-15',
      summary: 'Follow-up (FAO): Brief, the missions; all',
    });
    for (const { said } of entries) expect(said['dtstamp']).toMatch(/^2026-03-0\dT/);
  });
});

describe.each(['/api/register.atom', '/api/register.feed.json', '/api/register.ics'])('%s', (path) => {
  it('is sent again only when it changed, and to each reader in their language', async () => {
    const { headers } = await ask(path);
    expect(headers.get('cache-control')).toBe('public, no-cache');
    expect(headers.get('vary')).toContain('accept-language');
    const known = { 'if-none-match': `"other", W/${headers.get('etag')}` };
    const again = await ask(path, known);
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', headers.get('etag')]);
    for (const other of [ask(`${path}?language=fr`, known), ask(path, { ...known, 'accept-language': 'ru' })])
      expect((await other).status).toBe(200);
    await world.advance(hours(1));
    expect((await ask(path, known)).status).toBe(304);
  });

  it('says of an empty register the same whenever it is asked', async () => {
    const empty = await createWorld();
    const client = new ApiClient(empty.services, empty.now);
    const { status, headers } = await client.ask(path);
    await empty.advance(hours(30));
    expect([status, (await client.ask(path)).headers.get('etag')]).toEqual([200, headers.get('etag')]);
  });

  it('reads a bounded part of the register, and refuses what it does not know', async () => {
    const { body } = await ask('/api/register');
    const [entry] = (body as { items: Parameters<typeof registerOf>[0] }).items;
    if (entry === undefined) return expect.fail('the register is empty');
    const register = registerOf(
      Array.from({ length: 200 }, (_, index) => ({ ...entry, caseId: `DEC-2026-1${index}` })),
    );
    const long = await createWorld();
    Object.assign(long.services, { register });
    const client = new ApiClient(long.services, long.now);
    const answer = await client.ask(path);
    expect(new Set(JSON.stringify(answer.body).match(/DEC-2026-1\d+/g)).size).toBe(50);
    expect(register.read).toBe(51);
    for (const query of ['cursor=x', 'language=de', 'outcome=none', 'limit=5'])
      expect([query, (await client.ask(`${path}?${query}`)).status]).toEqual([query, 400]);
  });
});
