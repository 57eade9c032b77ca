import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '#functions/lib/use-cases/books/change-settings.ts';
import { filledIn } from '#test/support/filled-in.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';
import { boundBy } from '#workflows/books/settings/bound-by.ts';

const said = ({ page }: Visitor) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ');

describe('a change of a setting on a page', () => {
  let world: World;
  let visitor: Visitor;
  beforeEach(async () => {
    world = await createWorld();
    visitor = await new Visitor(world).signedInAs('secretariat');
  });
  const network = '/settings/network';
  const committee = '/settings/executive-committee';
  const look = async (path: string, choice: string, value: string, more: Record<string, string> = {}) => {
    await visitor.get(path);
    const own = Object.fromEntries(Object.entries(more).map(([name, each]) => [`${choice}.${name}`, each]));
    const typed = { choice, [`${choice}.${choice}`]: value, [`${choice}.reason`]: 'Why not', ...own };
    return visitor.post(path, {
      ...{ ...typed, [`${choice}.version`]: visitor.hidden(`${choice}.version`), do: 'look' },
    });
  };
  const save = () => visitor.post(path(), { ...filledIn(visitor.page), seen: visitor.hidden('seen'), do: 'enter' });
  const path = () => /action="([^"]*)" novalidate/.exec(visitor.page)?.[1] ?? '';
  const held = async () => (await world.services.network.directory()).settingsAt(world.now()).remindAfter;

  it('is shown before it is saved: what holds in place of what, by which value open cases go, and how many they are', async () => {
    await world.circulated();
    await look(network, 'remindAfter', 'P1D');
    expect(visitor.status).toBe(200);
    expect(said(visitor)).toContain('Time between reminders: 1 day in place of 3 days, from');
    expect(said(visitor)).toContain('Open cases go by the new value as well');
    expect(said(visitor)).toMatch(/Open cases that go by the new value \([^)]*\): 1 /);
    expect(await held()).toBe('P3D');
    await save();
    expect([visitor.status, visitor.location]).toEqual([303, '/settings']);
    expect(await held()).toBe('P1D');
  });

  it.each([
    [
      committee,
      'referralPeriod',
      'P7D',
      /An open case keeps the value .* Open cases that keep the former value \([^)]*\): 1 /,
    ],
    [
      `${committee}/silence`,
      'remindBefore',
      'PT48H',
      /A round that has begun keeps .* whose next round goes by the new value \([^)]*\): 1 /,
    ],
    [
      '/settings/steering-committee',
      'leadTime',
      'P14D',
      /What was received before keeps the former value.* No open case is touched/,
    ],
    [committee, 'leadTime', 'P14D', /What was received before keeps .* keep the former value \([^)]*\): 1 .*/],
  ])('%s %s: open cases keep what they began with, and the page says so', async (where, choice, value, words) => {
    await world.circulated();
    await look(where, choice, value);
    expect(visitor.status).toBe(200);
    expect(said(visitor)).toMatch(words);
    expect(said(visitor)).toMatch(/\((Executive|Steering) Committee[,)]/);
    expect(said(visitor)).toContain('to be confirmed by the body.');
  });

  it('tells what was entered before for later and takes its place', async () => {
    const from = new Date(Date.parse(world.now()) + hours(240)).toISOString();
    const body = { choice: 'remindAfter', remindAfter: 'P7D', from, reason: 'Summer' };
    await changeSettings(world.services, await world.as('secretariat'), { of: 'network', body });
    await look(network, 'remindAfter', 'P1D');
    expect(said(visitor)).toMatch(/From [^.]*, 7 days holds in its place, as was entered before/);
  });

  it('of two editors the second sees what the first entered beside what they wrote, and nothing is applied', async () => {
    await look(network, 'remindAfter', 'P5D');
    const second = { ...filledIn(visitor.page), seen: visitor.hidden('seen'), do: 'enter' };
    const body = { choice: 'remindAfter', remindAfter: 'P1D', reason: 'By the first' };
    await changeSettings(world.services, await world.as('secretariat'), { of: 'network', body });
    await visitor.post(network, second);
    expect(visitor.status).toBe(409);
    expect(said(visitor)).toContain('1 day in place of 3 days');
    expect(said(visitor)).toContain('By the first');
    expect(filledIn(visitor.page)['remindAfter.reason']).toBe('Why not');
    expect(visitor.page).toMatch(/value="P5D"[^>]*(checked|selected)|(checked|selected)[^>]*value="P5D"/);
    expect(await held()).toBe('P1D');
    await visitor.post(network, { ...filledIn(visitor.page), do: 'look' });
    expect(said(visitor)).toContain('5 days in place of 1 day');
    await save();
    expect(await held()).toBe('P5D');
  });

  it('saves nothing whose effects were not shown, and shows them anew where they are others', async () => {
    await look(network, 'remindAfter', 'P1D');
    const seen = visitor.hidden('seen');
    const typed = filledIn(visitor.page);
    await visitor.post(network, { ...typed, seen: '', do: 'enter' });
    expect(visitor.status).toBe(200);
    await world.circulated();
    await visitor.post(network, { ...typed, seen, do: 'enter' });
    expect(visitor.status).toBe(200);
    expect(said(visitor)).toMatch(/go by the new value \([^)]*\): 1 /);
    expect(await held()).toBe('P3D');
  });
});

it.each([
  ['remindAfter', 'now'],
  ['mayPropose', 'proposing'],
  ['mayStandIn', 'absence'],
  ['executive-committee/floor', 'opening'],
  ['executive-committee/leadTime', 'receipt'],
  ['executive-committee/silence/2018-12-01/minimumPeriod', 'round'],
  ['procedure/some/scale', 'opening'],
  ['procedure/some/load', 'now'],
])('%s binds open cases as of: %s', (name, bound) => expect(boundBy(name, ['load'])).toBe(bound));
