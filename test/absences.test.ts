import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '#functions/lib/use-cases/books/change-settings.ts';
import { daysAfter } from '#schemas/civil-date.ts';
import { owedDone } from '#test/support/changed-people.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from '#test/support/world.ts';

let world: World;
let ilo: Visitor;
let desk: Visitor;

beforeEach(async () => {
  world = await createWorld();
  ilo = await new Visitor(world).signedInAs('ilo');
  desk = await new Visitor(world).signedInAs('secretariat');
});

const day = (days: number): string => daysAfter(world.now().slice(0, 10), days);

const away = (from: number, until: number, standIn = 'ilo.alternate@example.org') => ({
  ...{ from: day(from), until: day(until), do: 'enter', key: `absence-${from}-${until}` },
  ...(standIn === '' ? {} : { standIn }),
});

async function ask(visitor: Visitor, fields: Record<string, string>): Promise<Visitor> {
  await visitor.get('/absences');
  return visitor.post('/absences', fields);
}

/** Presses a button of the first absence that the page shows to whoever may settle it. */
async function settle(visitor: Visitor, act: string, more: Record<string, string> = {}): Promise<Visitor> {
  await visitor.get('/absences');
  const [, action = ''] = /action="(\/absences\/\d+)"/.exec(visitor.page) ?? [];
  return visitor.post(action, { do: act, ...more });
}

async function confirm(visitor: Visitor): Promise<Visitor> {
  await settle(visitor, 'look');
  const [, seen = ''] = /name="seen" value="(\w+)"/.exec(visitor.page) ?? [];
  const [, action = ''] = /action="(\/absences\/\d+)"/.exec(visitor.page) ?? [];
  return visitor.post(action, { do: 'confirm', seen });
}

const roles = async (who: string) =>
  (await world.services.network.directory()).person(`${who}@example.org`)?.roles.map(({ role, from, until }) => ({
    ...{ role, from, until },
  }));

describe('an absence', () => {
  it('counts from its confirmation on: who stands in holds the role for these days, is asked, and is told', async () => {
    await ask(ilo, away(2, 9));
    expect([ilo.status, ilo.location]).toEqual([303, '/absences']);
    const before = await roles('ilo.alternate');
    expect((await ilo.get('/absences')).page).toContain('Waits for the secretariat');

    await settle(desk, 'look');
    expect(desk.page).toMatch(/<li>From [^<]*focal point[^<]*<\/li>/);
    expect(await roles('ilo.alternate')).toEqual(before);
    await confirm(desk);
    expect([desk.status, desk.location]).toEqual([303, '/absences']);
    expect(await roles('ilo.alternate')).toEqual([
      ...(before ?? []),
      { role: 'focal-point', from: day(2), until: day(9) },
    ]);
    expect((await ilo.get('/absences')).page).toContain('Confirmed');

    const to = async () => {
      const caseId = await world.circulated({ ...sampleForm, title: `On ${day(0)}` });
      return world.mails
        .filter(({ to, subject }) => to.startsWith('ilo') && subject.includes(caseId))
        .map((mail) => mail.to)
        .sort();
    };
    expect(await to()).not.toContain('ilo.alternate@example.org');
    await world.advance(hours(24 * 3));
    world.services.network.forget();
    expect(new Set(await to())).toEqual(new Set(['ilo@example.org', 'ilo.alternate@example.org']));
    await world.advance(hours(24 * 7));
    world.services.network.forget();
    expect(await to()).not.toContain('ilo.alternate@example.org');
  });

  it('has open tasks be those of whoever stands in for a principal, on these days alone', async () => {
    const principal = await new Visitor(world).signedInAs('ilo.principal');
    await ask(principal, away(0, 5));
    expect(principal.status).toBe(303);
    await confirm(desk);
    const network = await world.services.network.directory();
    const heads = (at: string) => network.holdersOf('head:ILO', at).map(({ id }) => id);
    expect(heads(world.now())).toEqual(['ilo.alternate@example.org', 'ilo.principal@example.org'].sort());
    expect(heads(`${day(5)}T00:00:00.000Z`)).toEqual(['ilo.principal@example.org']);
  });

  it('is refused with a reason that its owner reads, and then changes nothing', async () => {
    await ask(ilo, away(2, 9));
    await settle(desk, 'refuse');
    expect([desk.status, desk.page]).toEqual([400, expect.stringContaining('Reason')]);
    await settle(desk, 'refuse', { reason: 'The Committee meets then' });
    expect(desk.status).toBe(303);
    expect((await ilo.get('/absences')).page).toMatch(/Refused.*The Committee meets then/s);
    expect(await roles('ilo.alternate')).toHaveLength(1);
    await ask(ilo, away(2, 9));
    expect(ilo.status).toBe(303);
  });

  it('is counted on the board while it waits, and whoever asked is told by mail once what became of it, in their language', async () => {
    const unhcr = await new Visitor(world).signedInAs('unhcr');
    await ask(ilo, away(2, 9));
    await ask(unhcr, { ...away(3, 6, 'unhcr.alternate@example.org'), key: 'unhcr' });
    expect(unhcr.status).toBe(303);
    expect((await desk.get('/board')).page).toContain('Absences that wait to be confirmed: 2');
    await confirm(desk);
    await settle(desk, 'refuse', { reason: 'The Committee meets then' });
    expect((await desk.get('/board')).page).not.toContain('Absences that wait');
    const before = world.mails.length;
    await owedDone(world);
    await owedDone(world);
    const told = world.mails.slice(before).filter(({ subject }) => !subject.includes('roles'));
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      ['ilo@example.org', 'Your absence is confirmed'],
      ['unhcr@example.org', 'لم يتأكد غيابكم'],
    ]);
    expect(told[0]?.text).toContain('ILO alternate stands in.');
    expect(told[1]?.text).toContain('The Committee meets then');
  });

  it('is stood in for by those whom the setting allows, from the day on from which it holds', async () => {
    const undp = await new Visitor(world).signedInAs('undp');
    const offered = async () => {
      world.services.network.forget();
      const { page } = await undp.get('/absences');
      return ['undp.alternate', 'reviewer.undp', 'ilo'].filter((who) => page.includes(`value="${who}@example.org"`));
    };
    const set = async (mayStandIn: string) => {
      const body = { choice: 'mayStandIn', mayStandIn, reason: 'So agreed' };
      await changeSettings(world.services, await world.as('secretariat'), { of: 'network', body });
    };
    expect(await offered()).toEqual(['undp.alternate']);
    await set('same-entity');
    expect(await offered()).toEqual(['undp.alternate', 'reviewer.undp']);
    await set('anybody');
    expect(await offered()).toEqual(['undp.alternate', 'reviewer.undp', 'ilo']);
    await ask(undp, away(2, 9, 'ilo@example.org'));
    expect(undp.status).toBe(303);
    await set('acts-already');
    await confirm(desk);
    expect([desk.status, desk.page.includes('may not stand in')]).toEqual([400, true]);
  });

  it('is taken back: what began ends today, what did not is gone', async () => {
    await ask(ilo, away(0, 9));
    await confirm(desk);
    await world.advance(hours(48));
    await settle(ilo, 'withdraw');
    expect(ilo.status).toBe(303);
    expect(await roles('ilo.alternate')).toMatchObject([
      { role: 'alternate' },
      { role: 'focal-point', from: day(-2), until: day(0) },
    ]);
    const { absences } = (await world.services.network.directory()).person('ilo@example.org') ?? {};
    expect(absences).toEqual([{ from: day(-2), until: day(0) }]);
    await ask(ilo, away(3, 5));
    await confirm(desk);
    await settle(ilo, 'withdraw');
    expect(await roles('ilo.alternate')).toHaveLength(2);
  });

  it('stands in the history of people', async () => {
    await ask(ilo, { ...away(2, 9), note: 'On mission' });
    await confirm(desk);
    const { page } = await desk.get('/people');
    for (const words of ['ilo@example.org asked for an absence', 'The absence of ilo@example.org was confirmed'])
      expect(page).toContain(words);
  });

  it.each([
    ['that is over', () => away(-3, 2), 'is over'],
    ['that ends before it begins', () => away(5, 5), 'ends before it begins'],
    ['with somebody of another entity', () => away(2, 9, 'who@example.org'), 'may not stand in'],
    ['with its owner standing in', () => away(2, 9, 'ilo@example.org'), 'may not stand in'],
    ['without days', () => ({ ...away(2, 9), until: '' }), 'Back on'],
    ['with a field that there is not', () => ({ ...away(2, 9), colour: 'red' }), 'colour'],
  ])('%s is refused in words, and nothing typed is lost', async (_, fields, words) => {
    await ask(ilo, { ...fields(), note: 'What I typed' });
    expect(ilo.status).toBe(400);
    expect(ilo.page).toContain(words);
    expect(ilo.page).toContain('What I typed');
  });

  it('overlaps with no other, asked or confirmed', async () => {
    await ask(ilo, away(2, 9));
    await ask(ilo, away(8, 12));
    expect([ilo.status, ilo.page]).toEqual([400, expect.stringContaining('overlaps with an absence')]);
    await ask(ilo, away(9, 12));
    expect(ilo.status).toBe(303);
  });

  it('needs somebody who is there', async () => {
    const alternate = await new Visitor(world).signedInAs('ilo.alternate');
    await ask(alternate, away(4, 6, 'ilo.principal@example.org'));
    await confirm(desk);
    await ask(ilo, away(2, 9));
    expect([ilo.status, ilo.page]).toEqual([400, expect.stringContaining('is away as well')]);
  });

  it('of the only one there needs somebody who stands in', async () => {
    const secretariat = away(2, 9, '');
    await ask(desk, secretariat);
    expect([desk.status, desk.page]).toEqual([400, expect.stringContaining('nobody else would be there')]);
    await ask(ilo, away(2, 9, ''));
    expect(ilo.status).toBe(303);
  });
});

it('is settled by the secretariat alone, and taken back by nobody else', async () => {
  await ask(ilo, away(2, 9));
  await ilo.get('/absences');
  const [, action = ''] = /action="(\/absences\/\d+)"/.exec(ilo.page) ?? [];
  for (const act of ['look', 'confirm', 'refuse']) {
    await ilo.post(action, { do: act, reason: 'Why' });
    expect([act, ilo.status]).toEqual([act, 403]);
    await ilo.get('/absences');
  }
  const who = await new Visitor(world).signedInAs('who');
  await who.get('/absences');
  expect(who.page).not.toContain('ilo@example.org');
  await who.post(action, { do: 'withdraw' });
  expect(who.status).toBe(403);
  await who.get('/absences');
  await who.post('/absences/999', { do: 'withdraw' });
  expect(who.status).toBe(404);
});
