import { beforeAll, describe, expect, it } from 'vitest';
import { planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { ApiClient } from './support/api-client.ts';
import { ConceptNoteCase, unit } from './support/concept-note-case.ts';
import { noteIdOf, storeNote, storePipeline } from './support/stored-note.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, type World } from './support/world.ts';
import { type Element, named, rootOf, textOf } from './support/xml-of.ts';

const words = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const removed = { choice: 'remove', reason: 'funded elsewhere' };

/**
 * The Committee met on 20 January 2027. Before that twenty notes were endorsed; since then the first of them is called for, the second has left,
 * and one has come in.
 */
async function pipelineAfterMeeting(): Promise<World> {
  const world = await createWorld({ startAt: '2026-11-02T09:00:00.000Z' });
  const body = { body: 'steering-committee', at: '2027-01-20T09:00:00Z', timeZone: 'UTC' };
  await planMeeting(world.services, await world.as('fmu'), { body });
  await storePipeline(world.stores, 20, (number) => ({
    title: `Old ${number} <b>&amp;`,
    since: '2027-01-15T23:00:00.000Z',
    endorsedAt: `2027-01-15T23:00:00.0${String(number).padStart(2, '0')}Z`,
  }));
  const endorsed = (number: number, title: string) => {
    const note = new ConceptNoteCase(noteIdOf(number)).concluded('pipeline').at('2027-02-01T09:00:00.000Z');
    note.act(unit, 'determination', { choice: 'send', letter: 'You are in the pipeline.' });
    note.state = { ...note.state, title };
    return note;
  };
  const called = endorsed(31, 'Called').act(unit, 'call', { choice: 'call' });
  const left = endorsed(32, 'Gone').act(unit, 'call', removed);
  const came = new ConceptNoteCase(noteIdOf(33)).concluded('pipeline');
  const later = { endorsedAt: '2027-02-02T09:00:00.000Z', since: '2027-02-02T09:00:00.000Z', title: 'New' };
  for (const { state, history } of [called, left, { ...came, state: { ...came.state, ...later } }])
    await storeNote(world.stores, { state, history });
  await world.advance(hours(24 * 100));
  return world;
}

describe('what changed in a public list', () => {
  let world: World;
  beforeAll(async () => {
    world = await pipelineAfterMeeting();
  });

  it('since the last meeting stands on its page: what came in, left or changed, wherever it stands in the list', async () => {
    const [changes = '', whole = ''] = words((await new Visitor(world).get('/pipeline')).page).split('The whole list');
    expect(changes).toContain('Came in: New');
    expect(changes).toContain('Left: Gone · Taken out of the pipeline');
    expect(changes).toContain('Changed: Called · ');
    expect(changes).not.toContain('Old');
    expect(whole).not.toContain('Gone');
  });

  it('is in Arabic as well', async () => {
    const { page } = await new Visitor(world).speaking('ar').get('/pipeline');
    expect(words(page)).toContain('خرج: Gone');
  });

  it('is a feed that its page names, with one entry for each case, as RFC 4287 wants it', async () => {
    const { page } = await new Visitor(world).get('/pipeline');
    expect(page).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/api/pipeline.atom?language=en" title="',
    );
    const api = new ApiClient(world.services, world.now);
    const { status, type, body } = await api.ask('/api/pipeline.atom');
    expect([status, type]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const feed = rootOf(String(body));
    expect([feed.name, feed.attributes?.['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    for (const name of ['id', 'title', 'updated', 'author'])
      expect([name, named(feed, name).length]).toEqual([name, 1]);
    expect(named(feed, 'link').map(({ attributes }) => attributes?.['rel'])).toEqual(['alternate', 'self']);
    const entries = named(feed, 'entry');
    expect(entries).toHaveLength(23);
    for (const entry of entries)
      for (const name of ['id', 'title', 'updated']) expect(named(entry, name)).toHaveLength(1);
    expect(new Set(entries.map((entry) => textOf(named(entry, 'id')[0]))).size).toBe(23);
    const titles = entries.map((entry) => textOf(named(entry, 'title')[0]));
    expect(titles[0]).toBe('New');
    expect(titles.at(-1)).toMatch(/^Old \d+ &lt;b&gt;&amp;amp;$/);
    expect(textOf(named(feed, 'updated')[0])).toBe('2027-02-02T09:00:00.000Z');
    expect(textOf(named(entries[0] as Element, 'summary')[0])).toBe('Came in · In the pipeline. What it is for.');
  });

  it('is a feed in the language that its address names, which is not sent again as long as nothing changes', async () => {
    const api = new ApiClient(world.services, world.now);
    const { headers, body } = await api.ask('/api/pipeline.atom?language=ar');
    expect(headers.get('content-language')).toBe('ar');
    expect(String(body)).toContain('rel="self" href="http://127.0.0.1:8080/api/pipeline.atom?language=ar"');
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await api.ask('/api/pipeline.atom?language=ar', { headers: known })).status).toBe(304);
    expect((await api.ask('/api/pipeline.atom?language=fr', { headers: known })).status).toBe(200);
  });

  it('refuses what it does not know', async () => {
    const api = new ApiClient(world.services, world.now);
    for (const query of ['limit=5', 'language=de', 'language='])
      expect([query, (await api.ask(`/api/pipeline.atom?${query}`)).status]).toEqual([query, 400]);
  });
});
