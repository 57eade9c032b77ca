import { beforeEach, describe, expect, it } from 'vitest';
import { loadRoster } from '#functions/lib/use-cases/books/load-roster.ts';
import { Roster } from '#schemas/roster.ts';
import { filledIn } from '#test/support/filled-in.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';

const tomorrow = (world: World, days = 1) =>
  new Date(Date.parse(world.now()) + days * 86_400_000).toISOString().slice(0, 10);
const today = (world: World) => world.now().slice(0, 10);

describe('people on pages', () => {
  let world: World;
  let visitor: Visitor;
  beforeEach(async () => {
    world = await createWorld();
    visitor = await new Visitor(world).signedInAs('secretariat');
  });

  /** What the form of somebody is filled in with. */
  async function formAt(path: string): Promise<Record<string, string>> {
    await visitor.get(path);
    expect(visitor.status, path).toBe(200);
    return filledIn(visitor.page);
  }

  const save = (path: string, form: Record<string, string>) => visitor.save(path, form);

  const successor = (from: string) => ({
    ...{ email: 'ilo.next@example.org', name: 'Next of ILO', language: 'en', timeZone: 'UTC' },
    ...{ 'roles.0.role': 'focal-point', 'roles.0.party': 'ILO', 'roles.0.from': from, reason: 'Succession' },
  });
  const contactsOf = async (party: string, at: string) => {
    world.services.network.forget();
    return (await world.services.network.directory()).contactsOf(`party:${party}`, at).map(({ id }) => id);
  };

  it('hand a role from one to another on a day: what follows is told before, and holds after', async () => {
    const caseId = await world.circulated();
    const day = tomorrow(world, 10);
    await visitor.get('/people/new');
    await save('/people/new', successor(day));
    expect([visitor.status, visitor.location]).toEqual([303, '/people']);
    const form = await formAt('/people/ilo%40example.org');
    const ending = { ...form, 'roles.0.until': day, reason: 'Moves on' };
    await visitor.post('/people/ilo%40example.org', { ...ending, do: 'look' });
    expect(visitor.page).toContain('Ends on');
    expect(visitor.page).toMatch(/1 open task of .*ILO/);
    expect((await world.services.network.directory()).person('ilo@example.org')?.roles[0]?.until).toBeUndefined();
    await save('/people/ilo%40example.org', ending);
    expect(visitor.status).toBe(303);
    expect(await contactsOf('ILO', `${tomorrow(world, 9)}T23:59:59.000Z`)).toContain('ilo@example.org');
    expect(await contactsOf('ILO', `${day}T00:00:00.000Z`)).toEqual(['ilo.next@example.org']);
    await visitor.get('/people');
    expect(visitor.page).toContain('Moves on');
    expect(visitor.page).toContain('Next of ILO');
    expect((await world.services.cases.load(caseId))?.state.tasks).not.toEqual({});
  });

  it('saves nothing whose effects were not shown, and shows them anew where they have changed', async () => {
    await visitor.get('/people/new');
    await visitor.post('/people/new', { ...successor(today(world)), do: 'enter' });
    expect(visitor.status).toBe(200);
    expect(visitor.hidden('seen')).toMatch(/^[0-9a-f]{16}$/);
    world.services.network.forget();
    expect((await world.services.network.directory()).person('ilo.next@example.org')).toBeUndefined();
  });

  it.each([
    ['a role that overlaps itself', { 'roles.1.role': 'focal-point', 'roles.1.party': 'ILO' }, 'is held twice at once'],
    ['a role without its entity', { 'roles.1.role': 'alternate' }, 'needs an entity'],
    ['no change', {}, 'is what holds already'],
    ['a role that ends before it begins', { 'roles.1.role': 'auditor', 'roles.1.until': '2020-01-01' }, 'ends before'],
  ])('%s is refused in words', async (_what, change, words) => {
    const form = await formAt('/people/ilo%40example.org');
    const row = 'roles.1.role' in change ? { 'roles.1.from': today(world) } : {};
    await visitor.post('/people/ilo%40example.org', { ...form, ...row, ...change, reason: 'Why', do: 'look' });
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain(words);
    expect(visitor.page).toContain('Why</textarea>');
  });

  it('what has been cannot be changed, nor can the last of the secretariat leave', async () => {
    const form = await formAt('/people/ilo%40example.org');
    await visitor.post('/people/ilo%40example.org', {
      ...form,
      'roles.0.from': '2019-01-01',
      reason: 'Why',
      do: 'look',
    });
    expect(visitor.page).toContain('must stay as they were before today');
    const own = await formAt('/people/secretariat%40example.org');
    const ends = { ...own, 'roles.0.until': tomorrow(world), reason: 'Why', do: 'look' };
    await visitor.post('/people/secretariat%40example.org', ends);
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain('nobody in the secretariat');
  });

  it('no open task is left without anybody', async () => {
    await world.circulated();
    for (const who of ['ilo.alternate', 'ilo.principal', 'ilo']) {
      const path = `/people/${who}%40example.org`;
      const form = await formAt(path);
      await save(path, { ...form, 'roles.0.until': tomorrow(world, 2), reason: 'All leave' });
      expect(visitor.status, who).toBe(who === 'ilo' ? 400 : 303);
    }
    expect(visitor.page).toContain('1 open task without anybody');
  });

  it('no body is left without members, and a member is an entity or a seat', async () => {
    const form = await formAt('/bodies/executive-committee');
    const members = Object.keys(form).filter((name) => /^members\.\d+\.from$/.test(name));
    const ended = Object.fromEntries(members.map((name) => [name.replace('from', 'until'), tomorrow(world)]));
    await visitor.post('/bodies/executive-committee', { ...form, ...ended, reason: 'All', do: 'look' });
    expect(visitor.page).toContain('without members');
    const both = { ...form, 'members.0.seat': 'donor', reason: 'Why', do: 'look' };
    await visitor.post('/bodies/executive-committee', both);
    expect(visitor.page).toContain('and not both');
    await save('/bodies/executive-committee', { ...form, 'members.0.until': tomorrow(world), reason: 'One leaves' });
    expect(visitor.status).toBe(303);
    world.services.network.forget();
    const network = await world.services.network.directory();
    const at = `${tomorrow(world)}T00:00:00.000Z`;
    expect(network.membersOf('executive-committee', at)).toHaveLength(members.length - 1);
    expect(network.membersOf('executive-committee', world.now())).toHaveLength(members.length);
  });

  it('of two editors the second sees what the first did, and keeps what they wrote', async () => {
    const form = await formAt('/people/ilo%40example.org');
    await visitor.get('/people/new');
    await save('/people/new', successor(tomorrow(world)));
    await visitor.post('/people/ilo%40example.org', { ...form, name: 'Another name', reason: 'Second', do: 'look' });
    expect(visitor.status).toBe(409);
    expect(visitor.page).toContain('Next of ILO');
    expect(visitor.page).toContain('value="Another name"');
    expect(visitor.hidden('version')).toBe('1');
  });

  it('what pages changed outlives a start with the same file, and gives way to what a new file says', async () => {
    await visitor.get('/people/new');
    await save('/people/new', successor(today(world)));
    const form = await formAt('/people/who%40example.org');
    await save('/people/who%40example.org', { ...form, name: 'Renamed', reason: 'Spelling' });
    const text = (await visitor.get('/people/roster.json')).page;
    const roster = Roster.parse(JSON.parse(text));
    expect(roster.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Renamed', 'Next of ILO']));
    const file = (await world.services.roster.load()) as Roster;
    expect(file.people.map(({ name }) => name)).not.toContain('Renamed');
    await loadRoster(world.services, file, JSON.stringify(file), world.now());
    const named = async (id: string) => {
      world.services.network.forget();
      return (await world.services.network.directory()).person(id)?.name;
    };
    expect(await named('who@example.org')).toBe('Renamed');
    const people = file.people.map((each) => (each.id === 'who@example.org' ? { ...each, name: 'By the file' } : each));
    await loadRoster(world.services, { ...file, people }, 'another', world.now());
    expect(await named('who@example.org')).toBe('By the file');
    expect(await named('ilo.next@example.org')).toBe('Next of ILO');
  });

  it('is for the secretariat to change, for those who keep cases to read, and for nobody else', async () => {
    for (const [who, reads] of [
      ['fmu', 200],
      ['auditor', 200],
      ['coordinator', 200],
      ['ilo', 403],
    ] as const) {
      const other = await new Visitor(world).signedInAs(who);
      expect((await other.get('/people')).status, who).toBe(reads);
      expect(other.page).not.toContain('href="/people/new"');
      expect((await other.get('/people/new')).status, who).toBe(403);
      await other.get('/');
      expect((await other.post('/people/new', { ...successor(today(world)), do: 'look' })).status, who).toBe(403);
    }
    expect((await visitor.get('/people/nobody%40example.org')).status).toBe(404);
    expect((await visitor.get('/bodies/nowhere')).status).toBe(404);
  });

  it('tells of a changed person in the words of the reader', async () => {
    await visitor.get('/people/new');
    await save('/people/new', successor(today(world)));
    const arabic = await new Visitor(world).speaking('ar').signedInAs('auditor');
    await arabic.get('/people?q=Next');
    expect(arabic.page).toContain('Next of ILO');
    expect(arabic.page).not.toContain('iom@example.org');
    expect(arabic.page).toContain('الأشخاص والهيئات');
    // Role and entity stand from right to left, though each is isolated.
    expect(arabic.page).toContain('\u200f\u2068جهة الاتصال\u2069 · \u2068ILO\u2069');
    await world.submit(sampleForm);
  });
});
