import { beforeEach, describe, expect, it } from 'vitest';
import { changedPeople, owedDone } from '#test/support/changed-people.ts';
import { createWorld, type World } from '#test/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const today = () => world.now().slice(0, 10);
const person = async (id: string) => {
  world.services.network.forget();
  const found = (await world.services.network.directory()).person(`${id}@example.org`);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};

/** What was mailed since, by whom it went to. */
async function mailed(act: () => Promise<void>): Promise<Map<string, string[]>> {
  const before = world.mails.length;
  await act();
  const found = new Map<string, string[]>();
  for (const { to, subject } of world.mails.slice(before)) found.set(to, [...(found.get(to) ?? []), subject]);
  return found;
}

/** ILO's focal point leaves today: its alternate is written to from now on. */
async function leaves(): Promise<void> {
  const { name, language, timeZone, roles } = await person('ilo');
  const ended = roles.map((role) => ({ ...role, until: today() }));
  const body = { name, language, timeZone, roles: ended, reason: 'Moves to another duty station' };
  await changedPeople(world, { kind: 'person', person: 'ilo@example.org' }, body);
}

describe('a change of people', () => {
  it('tells whose roles change, and whoever gets open tasks through it, once each', async () => {
    await world.circulated();
    const told = await mailed(leaves);
    expect(told.get('ilo@example.org')).toEqual(['Your roles in the Network change']);
    expect(told.get('ilo.alternate@example.org')).toEqual(['Open tasks come to you']);
    expect([...told.keys()].toSorted()).toEqual(['ilo.alternate@example.org', 'ilo@example.org']);
    const text = (to: string) => world.mails.findLast((mail) => mail.to === `${to}@example.org`)?.text ?? '';
    expect(text('ilo')).toContain('Ends on');
    expect(text('ilo')).toContain('Moves to another duty station');
    expect(text('ilo.alternate')).toMatch(/1 open task of .*ILO/);
    expect((await mailed(() => owedDone(world))).size).toBe(0);
  });

  it('tells nobody else where there is no open task', async () => {
    expect([...(await mailed(leaves)).keys()]).toEqual(['ilo@example.org']);
  });

  it('is mailed in the language of whom it is about, and not again where cases could not be told at first', async () => {
    await world.circulated();
    const { name, timeZone, roles } = await person('who');
    const body = {
      name,
      language: 'ar',
      timeZone,
      roles: roles.map((role) => ({ ...role, until: today() })),
      reason: 'سبب',
    };
    const list = world.stores.listed.bind(world.stores);
    world.services.cases.listed = async () => {
      throw new Error('no table');
    };
    const told = await mailed(() => changedPeople(world, { kind: 'person', person: 'who@example.org' }, body));
    expect(told.get('who@example.org')).toEqual(['تغيّرت أدواركم في الشبكة']);
    world.services.cases.listed = list;
    expect((await mailed(() => owedDone(world))).size).toBe(0);
    expect(await world.services.outbox.leftBehind(world.now(), true, 10)).toEqual([]);
  });

  it('tells the contacts of a party that leaves a body', async () => {
    world.services.network.forget();
    const network = await world.services.network.directory();
    const { members = [] } = network.roster().bodies.find(({ id }) => id === 'executive-committee') ?? {};
    const ended = members.map((member) =>
      'party' in member && member.party === 'WHO' ? { ...member, until: today() } : member,
    );
    const of = { kind: 'members', body: 'executive-committee' } as const;
    const told = await mailed(() => changedPeople(world, of, { members: ended, reason: 'Leaves' }));
    expect(told.get('who@example.org')).toEqual(['The membership changes: Executive Committee']);
    expect([...told.keys()].every((to) => to.startsWith('who'))).toBe(true);
  });
});
