import { describe, expect, it } from 'vitest';
import { defineForm } from '#schemas/form/define-form.ts';
import { line } from '#schemas/form/line.ts';
import { list } from '#schemas/form/list.ts';
import { rows } from '#schemas/form/rows.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm } from '#test/support/world.ts';
import { fieldAt } from '#web/form/field-at.ts';
import { readFields } from '#web/form/read-fields.ts';
import { rowsOf, withChangedRows } from '#web/form/rows.ts';
import { unknownNames } from '#web/form/unknown-names.ts';
import { withoutBlankRows } from '#web/form/without-blank-rows.ts';

const name = line({ minimum: 1, maximum: 100 });
const { fields } = defineForm({
  title: name,
  people: rows({ name, aliases: list(name, { maximum: 5 }) }, { maximum: 5 }),
});
const timeZone = 'UTC';
const read = (entries: URLSearchParams) => readFields(fields, { entries, timeZone });
const secondsOf = (run: () => unknown): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
};

describe('a name that somebody made up', () => {
  it.each([
    '__proto__',
    '__proto__.polluted',
    'people.__proto__.name',
    'people.0.__proto__',
    'constructor.prototype.polluted',
    'people.0.constructor',
    'title.0',
    'people.1000000.name',
    'people.-1.name',
    'people.0.aliases.0.0',
    'people.0.name.length',
    `${'people.0.'.repeat(5_000)}name`,
    '',
  ])('such as %.40s leads nowhere, and is named', (made) => {
    const entries = new URLSearchParams([
      ['title', 'A'],
      [made, 'yes'],
    ]);
    expect(fieldAt(fields, made)).toBeUndefined();
    expect(unknownNames(fields, entries).map(({ field, code }) => [field, code])).toEqual([
      [made.slice(0, 200), 'unknown-field'],
    ]);
    expect(Object.keys(read(entries))).toEqual(['title', 'people']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('names no more than twenty', () => {
    const many = new URLSearchParams(Array.from({ length: 10_000 }, (_, index) => [`x${index}`, '']));
    expect(unknownNames(fields, many)).toHaveLength(20);
  });
});

describe('however much is posted', () => {
  it('no row has a number above 99, and no button adds one', () => {
    const entries = new URLSearchParams({ 'people.99.name': 'last', 'people.100.name': 'beyond' });
    expect(rowsOf(entries, 'people')).toBe(100);
    expect(rowsOf(withChangedRows(fields, entries, 'add-people') ?? entries, 'people')).toBe(100);
    expect(read(withoutBlankRows(fields, entries))).toMatchObject({ people: [{ name: 'last' }] });
  });

  it.each(['add-title', 'add-__proto__', 'add-people.0', 'remove-people-x', 'remove-people-1000', 'add-people.0.name'])(
    'the button %s is none',
    (button) => expect(withChangedRows(fields, new URLSearchParams(), button)).toBeUndefined(),
  );

  // A page takes a thousand at most; ten times as many are still read in a moment.
  it('ten thousand fields are read in less than two seconds', () => {
    const entries = new URLSearchParams(
      Array.from({ length: 10_000 }, (_, index) => [`people.${index % 100}.aliases.${index % 97}`, ' ']),
    );
    for (const filled of [entries, new URLSearchParams(entries.toString().replaceAll('=+', '=a'))])
      expect(secondsOf(() => withoutBlankRows(fields, filled))).toBeLessThan(2);
    expect(read(withoutBlankRows(fields, entries))).toEqual({ title: '', people: [] });
  });
});

describe('a page', () => {
  it.each([
    ['en', 'is not a field of this form'],
    ['ar', 'ليس من خانات هذه الاستمارة'],
  ])('says in %s which field it does not have, and keeps what was written', async (language, words) => {
    const world = await createWorld();
    const visitor = await (await new Visitor(world).speaking(language).signedInAs('iom')).get('/proposals/new');
    await visitor.post('/proposals', { ...sampleForm, 'translations.0.__proto__': 'x', do: 'submit' });
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain(words);
    expect(visitor.page).toContain('translations.0.__proto__');
    expect(visitor.page).toContain(sampleForm.text);
    expect(await world.tasks('secretariat')).toEqual([]);
  });

  it('with ten thousand fields is refused before they are read', async () => {
    const visitor = await (await new Visitor(await createWorld()).signedInAs('iom')).get('/proposals/new');
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`x${index}`, '']));
    await visitor.post('/proposals', { ...many, do: 'submit' });
    expect([visitor.status, visitor.page.includes('more fields than any of ours')]).toEqual([400, true]);
  });

  it.each([
    ['en', 'There is no such'],
    ['ar', 'لا'],
  ])('of a procedure that there is not is a 404 in %s', async (language, words) => {
    const world = await createWorld();
    const visitor = await new Visitor(world).speaking(language).signedInAs('iom');
    for (const made of ['unknown', '__proto__', 'constructor']) {
      await visitor.get(`/cases/new/${made}`);
      expect([visitor.status, visitor.page.includes(words)]).toEqual([404, true]);
    }
  });

  it('begins a case of the procedure that its address names', async () => {
    const world = await createWorld();
    const visitor = await (await new Visitor(world).signedInAs('iom')).get('/cases/new/decision');
    expect(visitor.page).toContain('action="/cases/new/decision"');
    await visitor.post('/cases/new/decision', { ...sampleForm, do: 'submit' });
    expect([visitor.status, visitor.location]).toEqual([
      303,
      expect.stringMatching(/^\/cases\/DEC-\d{4}-\d{4}\/receipt/),
    ]);
  });

  it.each(['/cases', '/tasks', '/register', '/received', '/stalled'])(
    'of the list %s names a parameter that it does not know',
    async (path) => {
      const world = await createWorld();
      const visitor = await (await new Visitor(world).signedInAs('secretariat')).get(`${path}?sort=title`);
      expect(visitor.status).toBe(400);
      expect(visitor.page).toContain('<bdi>sort</bdi>: is not a parameter of this list');
    },
  );
});
