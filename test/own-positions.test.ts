import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoster } from '#functions/lib/use-cases/books/load-roster.ts';
import { ownActs } from '#functions/lib/use-cases/own-acts.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from '#test/support/world.ts';

let world: World;
let adopted: string;
let disputed: string;

const yearMs = 366 * 24 * 3_600_000;

beforeAll(async () => {
  world = await createWorld();
  adopted = await world.circulated({ ...sampleForm, title: 'Agreed in the first year' });
  await world.act(adopted, 'ilo', 'position', { choice: 'support' });
  await world.act(adopted, 'who', 'position', { choice: 'support' });
  await world.advance(hours(80));
  await world.advance(yearMs);
  disputed = await world.circulated({ ...sampleForm, title: 'Disputed in the second' });
  await world.act(disputed, 'ilo.alternate', 'position', { choice: 'stand-aside', explanation: '=We have doubts' });
  await world.act(disputed, 'ilo', 'position', { choice: 'objection', reason: 'Labour is missing' });
  await world.act(disputed, 'ilo', 'lift', { choice: 'lift' });
});

const of = async (who: string, filter: Parameters<typeof ownActs>[2] = {}) =>
  ownActs(world.services, await world.as(who), filter);

const told = async (who: string, filter = {}): Promise<string[]> =>
  (await of(who, filter)).items.map(({ caseId, choice, event }) => `${caseId} ${event.type} ${choice}`);

describe('what somebody has stated', () => {
  it('is their own and their party’s, the latest first, and nobody else’s', async () => {
    // Whoever lets go of an objection has the text go round again.
    const ilo = [
      `${disputed} round-circulated other`,
      `${disputed} objection-lifted no-objection`,
      `${disputed} position-stated objection`,
      `${disputed} position-stated stand-aside`,
      `${adopted} position-stated support`,
    ];
    expect(await told('ilo')).toEqual(ilo);
    expect(await told('ilo.alternate')).toEqual(ilo);
    expect(await told('who')).toEqual([`${adopted} position-stated support`]);
    expect(await told('unhcr')).toEqual([]);
    expect(await told('fmu')).toEqual([]);
  });

  it('has other acts beside positions', async () => {
    const { items, byChoice } = await of('secretariat');
    expect(Object.keys(byChoice)).toEqual(['other']);
    expect(
      items.every(({ event }) => 'person' in event.actor && event.actor.person === 'secretariat@example.org'),
    ).toBe(true);
  });

  it('is narrowed by year and choice, and counted', async () => {
    const years = (await of('ilo')).byYear;
    expect(years).toEqual({ 2026: 1, 2027: 4 });
    expect(await told('ilo', { year: '2026' })).toEqual([`${adopted} position-stated support`]);
    expect(await told('ilo', { year: '2027', choice: 'objection' })).toEqual([`${disputed} position-stated objection`]);
    expect(await of('ilo', { year: '2027', choice: 'objection' })).toMatchObject({
      ...{ total: 1, byYear: years },
      byChoice: { 'no-objection': 1, objection: 1, 'stand-aside': 1, other: 1 },
    });
    expect((await of('ilo', { year: '2026' })).byChoice).toEqual({ support: 1 });
  });

  it('names choice, version, outcome and what shows that it is theirs', async () => {
    const [act] = (await of('ilo', { choice: 'support' })).items;
    expect(act).toMatchObject({
      ...{ title: 'Agreed in the first year', version: 1, outcome: 'adopted' },
      event: { evidence: 'sign-in', actor: { person: 'ilo@example.org', party: 'ILO' } },
    });
  });

  it('goes on page by page, each act once', async () => {
    const many = await createWorld();
    for (let number = 0; number < 14; number += 1) {
      const caseId = await many.circulated({ ...sampleForm, title: `Case ${number}` });
      await many.act(caseId, 'ilo', 'position', { choice: 'support' });
      await many.act(caseId, 'ilo', 'position', { choice: 'no-objection' });
    }
    const first = await ownActs(many.services, await many.as('ilo'), {});
    expect(first).toMatchObject({ total: 28, items: { length: 25 } });
    const second = await ownActs(many.services, await many.as('ilo'), { cursor: first.cursor ?? '' });
    expect(second).toMatchObject({ total: 28, cursor: null, items: { length: 3 } });
    const all = [...first.items, ...second.items].map(({ caseId, event }) => `${caseId} ${event.seq}`);
    expect(new Set(all).size).toBe(28);
    const visitor = await new Visitor(many).signedInAs('ilo');
    expect((await visitor.get('/positions.csv')).page.trim().split('\r\n')).toHaveLength(29);
  });
});

describe('the page', () => {
  it('says it in words, with what the case has come to', async () => {
    const visitor = await new Visitor(world).signedInAs('ilo');
    const { page } = await visitor.get('/positions?year=2026');
    expect(page).toContain('Agreed in the first year');
    expect(page).not.toContain('Disputed in the second');
    for (const words of ['Adopted', 'Signed in', 'Support (1)', '2027 (4)', '1 entry.']) expect(page).toContain(words);
  });

  it('gives the same as a file, without formulas', async () => {
    const visitor = await new Visitor(world).signedInAs('ilo');
    const { page: json } = await visitor.get('/positions.json?choice=stand-aside');
    expect(JSON.parse(json)).toMatchObject({ total: 1, items: [{ event: expect.any(Number) }], next: null });
    const { page, headers } = await visitor.get('/positions.csv?choice=stand-aside');
    expect(headers.get('content-type')).toContain('text/csv');
    const [head, line, ...rest] = page.trim().split('\r\n');
    expect(head).toBe('caseId,title,event,at,says,position,version,words,by,role,party,evidence,state,outcome');
    expect(line).toContain("Stand aside,1,'=We have doubts,ilo.alternate@example.org,alternate,ILO,Signed in");
    expect(rest).toEqual([]);
  });

  it.each([
    ['/positions?choice=maybe', 'choice'],
    ['/positions?year=lately', 'year'],
    ['/positions?person=who@example.org', 'person'],
    ['/positions.csv?choice=maybe', 'choice'],
    ['/positions?cursor=none', undefined],
  ])('refuses what it does not know: %s', async (path, named) => {
    const visitor = await new Visitor(world).signedInAs('ilo');
    const { status, page } = await visitor.get(path);
    expect(status).toBe(400);
    if (named !== undefined) expect(page).toContain(named);
  });
});

it('shows a successor what was stated for the seat, and who has left it their own', async () => {
  const moved = await createWorld();
  const caseId = await moved.circulated(sampleForm);
  await moved.act(caseId, 'ilo', 'position', { choice: 'support' });
  const roster = await moved.stores.load();
  const people = roster.people.map((person) =>
    person.id === 'ilo@example.org'
      ? { ...person, roles: [{ role: 'focal-point' as const, party: 'WHO', from: '2020-01-01' }] }
      : person,
  );
  await loadRoster(moved.services, { ...roster, people }, 'the file', moved.now());
  const acts = async (who: string) =>
    (await ownActs(moved.services, await moved.as(who), {})).items.map(({ choice }) => choice);
  expect(await acts('ilo')).toEqual(['other']);
  expect(await acts('ilo.alternate')).toEqual(['support']);
  expect(await acts('who')).toEqual([]);
});
