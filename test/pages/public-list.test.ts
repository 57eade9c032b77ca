import { beforeAll, describe, expect, it } from 'vitest';
import { planMeeting } from '#functions/lib/use-cases/books/plan-meeting.ts';
import { bytesOfVisit } from '#test/support/bytes-of-visit.ts';
import { storePipeline } from '#test/support/stored-note.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';
import { purposeOf } from '#workflows/concept-note/domain/purpose.ts';

const evil = '<img src=x onerror=alert(1)>';

/** Notes that are in the pipeline since before a meeting, and one that came to it afterwards. */
async function worldWith(count: number): Promise<World> {
  const world = await createWorld({ startAt: '2026-11-02T09:00:00.000Z' });
  await storePipeline(world.stores, count, (number) => ({
    title: `Note ${number} ${evil}`,
    total: '9007199254740993.50',
    purpose: { text: number === 1 ? 'Return to Kosovo' : 'What it is for…', isShortened: true },
    since: number === count ? '2027-01-15T10:00:00.000Z' : '2026-12-01T09:00:00.000Z',
  }));
  return world;
}

async function plan(world: World, at: string): Promise<void> {
  const body = { body: 'steering-committee', at, timeZone: 'UTC' };
  await planMeeting(world.services, await world.as('fmu'), { body });
}

const words = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const pageFor = async (world: World, path = '/pipeline', language = 'en') =>
  new Visitor(world).speaking(language).get(path);

describe('the page of a public list', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith(3);
    await plan(world, '2027-01-10T09:00:00Z');
    await plan(world, '2027-06-01T09:00:00Z');
    await world.advance(hours(24 * 80));
  });

  it('shows everybody what JSON says, each value in words', async () => {
    const { status, page } = await pageFor(world);
    expect(status).toBe(200);
    expect(page).not.toContain('<img');
    const said = words(page);
    expect(said).toContain(
      'Note 3 &lt;img src=x onerror=alert(1)&gt; Purpose What it is for… In the pipeline Since 15 January 2027, 10:00',
    );
    expect(said).toMatch(/USD.9,007,199,254,740,993\.50 24/);
    expect(said).toContain('IOM and ILO');
    expect(said).toContain('Egypt and Kenya');
    expect(page).toContain('href="/api/pipeline.csv"');
    expect(page).toContain('href="/api/pipeline"');
    expect(page).toContain('Security Council resolution 1244 (1999)');
  });

  it('says what has changed since the last meeting, and not since the next one', async () => {
    const said = words((await pageFor(world)).page);
    const [changed = '', whole = ''] = said.split('The whole list');
    expect(changed).toMatch(/Changed since the meeting of Sunday,? 10 January 2027 at 09:00 \(UTC\)/);
    expect(changed).toContain('Note 3');
    expect(changed).not.toMatch(/Note [12]/);
    for (const number of [1, 2, 3]) expect(whole).toContain(`Note ${number}`);
  });

  it('is Arabic from right to left', async () => {
    const { page } = await pageFor(world, '/pipeline', 'ar');
    expect(page).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
    const said = words(page);
    expect(said).toContain('قائمة البرامج المرتقبة');
    expect(said).toContain('مصر');
    expect(said).toContain('9,007,199,254,740,993.50');
    // Though it begins with an acronym, a list of them runs as its words do.
    expect(page).toMatch(/<bdi dir="rtl">[^<]*IOM/);
  });

  it('stands in the navigation of everybody', async () => {
    for (const visitor of [new Visitor(world), await new Visitor(world).signedInAs('ilo')]) {
      await visitor.get('/register');
      expect(visitor.page).toMatch(/<nav.*<a href="\/pipeline">Pipeline<\/a>.*<\/nav>/s);
    }
  });

  it('says so where there is nothing', async () => {
    const said = words((await pageFor(await createWorld())).page);
    expect(said).toContain('No concept note is in the pipeline.');
    expect(said).not.toContain('Changed since');
  });

  it('goes on by pages', async () => {
    const { page } = await pageFor(await worldWith(60));
    const [, next = ''] = /href="(\/pipeline\?cursor=[^"]*)"/.exec(page) ?? [];
    expect([page.match(/Note \d+ /g)?.length, page.includes('Note 46 '), page.includes('Note 45 ')]).toEqual([
      ...[15, true, false],
    ]);
    expect(words((await pageFor(await worldWith(60), next)).page)).toContain('Note 45 ');
  });

  it('comes over a slow line, however long the texts are', async () => {
    const full = await createWorld();
    const purpose = purposeOf('يساعد البرنامج العائدين على إيجاد عمل ومسكن. '.repeat(50));
    await storePipeline(full.stores, 25, () => ({ title: 'العودة الآمنة والكريمة '.repeat(8), purpose }));
    const visitor = await pageFor(full, '/pipeline', 'ar');
    expect(bytesOfVisit(visitor.page)).toBeLessThanOrEqual(50 * 1024);
  });
});
