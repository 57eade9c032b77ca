import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Roster } from '#schemas/roster.ts';
import { owedDone } from '#test/support/changed-people.ts';
import { filledIn } from '#test/support/filled-in.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, type World } from '#test/support/world.ts';

const path = '/people/import';
const later = (world: World, days: number) =>
  new Date(Date.parse(world.now()) + days * 86_400_000).toISOString().slice(0, 10);
const today = (world: World) => world.now().slice(0, 10);
const edited = (roster: Roster, edit: (roster: Roster) => void): string => {
  const copy = structuredClone(roster);
  edit(copy);
  return JSON.stringify(copy, null, 2);
};
const personIn = ({ people }: Roster, id: string) => {
  const found = people.find((each) => each.id === `${id}@example.org`);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};
/** What the page says, without tags and marks of direction. */
const said = ({ page }: Visitor) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ');

async function exported(visitor: Visitor): Promise<Roster> {
  return JSON.parse((await visitor.get('/people/roster.json')).page);
}

/** ILO's roles go from one to another on a day, in one file. */
const succession = (day: string, roster: Roster) =>
  edited(roster, (file) => {
    const ilo = personIn(file, 'ilo');
    const roles = ilo.roles.map((role) => ({ ...role, from: day }));
    ilo.roles = ilo.roles.map((role) => ({ ...role, until: day }));
    file.people.push({ id: 'ilo.next@example.org', name: 'Next of ILO', language: 'en', timeZone: 'UTC', roles });
  });

describe('a roster file', () => {
  let world: World;
  let visitor: Visitor;
  let roster: Roster;
  beforeEach(async () => {
    world = await createWorld();
    visitor = await new Visitor(world).signedInAs('secretariat');
    roster = await exported(visitor);
  });
  const look = async (text: string, more: Record<string, string> = {}) => {
    await visitor.get(path);
    return visitor.post(path, {
      roster: text,
      version: visitor.hidden('version'),
      reason: 'Rotation',
      ...more,
      do: 'look',
    });
  };
  const take = () => visitor.post(path, { ...filledIn(visitor.page), seen: visitor.hidden('seen'), do: 'enter' });
  const held = async (id: string) => {
    world.services.network.forget();
    return (await world.services.network.directory()).person(`${id}@example.org`);
  };

  it('is taken in as one act after all that follows was shown: who begins and ends when, and which open tasks move', async () => {
    await world.circulated();
    const day = later(world, 10);
    await look(succession(day, roster));
    expect(visitor.status).toBe(200);
    expect(said(visitor)).toMatch(/Next of ILO \(ilo\.next@example\.org\) New in the roster\. From .*ILO/);
    expect(said(visitor)).toMatch(/1 open task of .*ILO may be dealt with by others/);
    expect(await held('ilo.next')).toBeUndefined();
    await take();
    expect([visitor.status, visitor.location]).toEqual([303, '/people']);
    expect((await held('ilo'))?.roles[0]?.until).toBe(day);
    expect((await held('ilo.next'))?.roles[0]?.from).toBe(day);
    await visitor.get('/people');
    expect(said(visitor)).toContain('A roster file was taken in. People changed: 2; bodies changed: 0.');
    expect(said(visitor)).toContain('2 changes in detail');
    expect(said(visitor)).toContain('#1 Rotation');
    await look(JSON.stringify(await exported(visitor)));
    expect(said(visitor)).toContain('is what holds already');
  });

  it('tells those concerned by mail once, whichever of them the file changes', async () => {
    await world.circulated();
    await look(succession(today(world), roster));
    await take();
    const before = world.mails.length;
    await owedDone(world);
    await owedDone(world);
    const told = world.mails.slice(before).map(({ to, subject }) => [to, subject]);
    expect(told.toSorted()).toEqual([
      ['ilo.next@example.org', 'Your roles in the Network change'],
      ['ilo@example.org', 'Your roles in the Network change'],
    ]);
    expect(world.mails.find(({ to }) => to === 'ilo.next@example.org')?.text).toMatch(/1 open task of .*ILO/);
  });

  it('whoever is not in it stays, and what pages of settings or operators change is left, and said so', async () => {
    const text = edited(roster, (file) => {
      file.people = [{ ...personIn(file, 'who'), name: 'Renamed' }];
      file.settings.remindAfter = 'P9D';
      file.parties[0] = { id: file.parties[0]?.id ?? 'IOM', names: { en: 'Otherwise' } };
    });
    await look(text);
    expect(said(visitor)).toContain(`${roster.people.length - 1} people of the roster do not stand in the file`);
    expect(said(visitor)).toContain('Settings of the Network: they are changed under');
    expect(said(visitor)).toContain('Entities and their names');
    await take();
    expect((await exported(visitor)).people).toHaveLength(roster.people.length);
    expect((await held('who'))?.name).toBe('Renamed');
    expect((await exported(visitor)).parties).toEqual(roster.parties);
  });

  it('of two editors the second sees what the first did and the text of their own, and nothing is applied', async () => {
    await look(succession(later(world, 5), roster));
    const second = filledIn(visitor.page);
    const seen = visitor.hidden('seen');
    const first = await new Visitor(world).signedInAs('secretariat');
    await first.get(path);
    await first.post(path, {
      roster: edited(roster, (file) => {
        personIn(file, 'who').name = 'By the first';
      }),
      version: '0',
      reason: 'First',
      do: 'look',
    });
    await first.post(path, { ...filledIn(first.page), seen: first.hidden('seen'), do: 'enter' });
    expect(first.status).toBe(303);
    await visitor.post(path, { ...second, seen, do: 'enter' });
    expect(visitor.status).toBe(409);
    expect(said(visitor)).toContain('Somebody else has made a change meanwhile');
    expect(said(visitor)).toContain('First');
    expect(visitor.page).toContain('ilo.next@example.org');
    expect(await held('ilo.next')).toBeUndefined();
    // What was typed is looked at anew, beside what the first did: here their change would be undone, and that is shown.
    await visitor.post(path, { ...filledIn(visitor.page), do: 'look' });
    expect(said(visitor)).toMatch(/\(who@example\.org\) No role changes/);
  });

  it('of two who take a file in at the same moment one does, and the other sees it', async () => {
    const other = await new Visitor(world).signedInAs('secretariat');
    const both = [visitor, other];
    const texts = [
      succession(later(world, 5), roster),
      edited(roster, (file) => {
        personIn(file, 'who').name = 'Renamed';
      }),
    ];
    for (const [place, each] of both.entries()) {
      await each.get(path);
      await each.post(path, { roster: texts[place] ?? '', version: '0', reason: 'At once', do: 'look' });
    }
    const enter = (each: Visitor) =>
      each.post(path, { ...filledIn(each.page), seen: each.hidden('seen'), do: 'enter' });
    await Promise.all(both.map(enter));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it('applies nothing that was not shown: a task that was opened since is shown first', async () => {
    await look(succession(later(world, 5), roster));
    expect(said(visitor)).toContain('No open task moves');
    await world.circulated();
    await take();
    expect(visitor.status).toBe(200);
    expect(said(visitor)).toContain('1 open task of');
    expect(await held('ilo.next')).toBeUndefined();
    await take();
    expect(visitor.status).toBe(303);
  });

  it('a file that was chosen takes the place of the text, and one that is no text is refused in words', async () => {
    await visitor.get(path);
    const fields = { roster: '', version: '0', reason: 'Rotation', do: 'look' };
    await visitor.postFiles(path, fields, {
      'roster.json': Buffer.from(`\ufeff${succession(later(world, 5), roster)}`),
    });
    expect(said(visitor)).toContain('New in the roster.');
    await visitor.postFiles(path, fields, { 'roster.json': Buffer.from([0xff, 0xfe, 0x7b]) });
    expect(visitor.status).toBe(400);
    expect(said(visitor)).toContain('is no text in UTF-8');
    expect(filledIn(visitor.page)['reason']).toBe('Rotation');
  });
});

describe('what is refused of a roster file is named with its line and whose it is', () => {
  let world: World;
  let visitor: Visitor;
  let roster: Roster;
  beforeAll(async () => {
    world = await createWorld();
    visitor = await new Visitor(world).signedInAs('secretariat');
    await world.circulated();
    roster = await exported(visitor);
  });
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

  it.each<[what: string, edit: (file: Roster, day: string) => void, mark: string, words: RegExp]>([
    [
      'a body without members',
      (file, day) => {
        const body = file.bodies.find(({ id }) => id === 'executive-committee');
        for (const member of body?.members ?? []) member.until = day;
      },
      '"members"',
      /line [\d,]+ · Executive Committee · Members: would leave the body without members from/,
    ],
    [
      'a role that overlaps itself',
      (file) => {
        const { roles } = personIn(file, 'ilo');
        roles.push({ ...roles[0], from: today(world) } as never);
      },
      '',
      /line [\d,]+ · [^·]+\(ilo@example\.org\) · Role 2: is held twice at once/,
    ],
    [
      'open tasks without anybody',
      (file, day) => {
        for (const { roles } of file.people) for (const role of roles) if (role.party === 'ILO') role.until = day;
      },
      '',
      /line [\d,]+ · ILO[^·]* · Roles: would leave 1 open task without anybody from/,
    ],
    [
      'what is over',
      (file) => {
        Object.assign(personIn(file, 'ilo').roles[0] ?? {}, { from: '2019-01-01' });
      },
      '',
      /\(ilo@example\.org\) · Roles: must stay as they were before today/,
    ],
    [
      'a secretariat without anybody',
      (file, day) => {
        for (const { roles } of file.people)
          for (const role of roles) if (role.role === 'secretariat') role.until = day;
      },
      '',
      /nobody in the secretariat|open tasks? without anybody/,
    ],
    [
      'somebody twice',
      (file) => file.people.push(personIn(file, 'ilo')),
      '',
      /\(ilo@example\.org\): stands in the roster twice/,
    ],
    [
      'a body that there is not',
      (file) => file.bodies.push(...file.bodies.slice(0, 1).map((body) => ({ ...body, id: 'elsewhere' }))),
      '',
      /elsewhere: There is no such body/,
    ],
    [
      'a role that there is not',
      (file) => {
        Object.assign(personIn(file, 'ilo').roles[0] ?? {}, { role: 'king' });
      },
      '"king"',
      /line [\d,]+ · [^·]+\(ilo@example\.org\) · Role 1 – Role: /,
    ],
  ])('%s', async (_what, edit, mark, words) => {
    const text = edited(roster, (file) => edit(file, later(world, 3)));
    await visitor.get(path);
    await visitor.post(path, { roster: text, version: '0', reason: 'Why', do: 'look' });
    expect(visitor.status).toBe(400);
    expect(said(visitor)).toMatch(words);
    if (mark === '"king"') expect(said(visitor)).toContain(`line ${lineOf(text, mark)} `);
    expect(visitor.page).not.toContain('name="do" value="enter"');
    expect(filledIn(visitor.page)['roster']?.length).toBeGreaterThan(1_000);
  });
  it.each([
    ['broken JSON', '{\n "people": [', /line 2: is no roster file from this line on/],
    ['brackets without end', '['.repeat(300_000), /line 1: is no roster file/],
    ['something else', '[]', /line 1: /],
    ['nothing', ' ', /Text of the roster file: /],
    ['too much', `"${'x'.repeat(400_001)}"`, /may have at most 400,000 characters/],
    ['a name that turns', '{ "people": "\u202e" }', /U\+202E/],
  ])('%s is refused in words, and the reason stays', async (_what, text, words) => {
    await visitor.get(path);
    await visitor.post(path, { roster: text, version: '0', reason: 'Kept reason', do: 'look' });
    expect(visitor.status).toBe(400);
    expect(said(visitor)).toMatch(words);
    expect(filledIn(visitor.page)['reason']).toBe('Kept reason');
  });

  it('is the secretariat’s alone, from its own pages', async () => {
    for (const who of ['fmu', 'auditor', 'coordinator', 'ilo']) {
      const other = await new Visitor(world).signedInAs(who);
      expect((await other.get(path)).status, who).toBe(403);
      await other.get('/');
      expect((await other.post(path, { roster: '{}', do: 'look' })).status, who).toBe(403);
    }
    expect((await visitor.post(path, { roster: '{}', do: 'look' }, 'made-up')).status).toBe(403);
  });
});
