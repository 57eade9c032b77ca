import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '#schemas/draft.ts';
import { noteForm } from '#test/support/concept-note-case.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from '#test/support/world.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import { conceptNoteForm } from '#workflows/concept-note/schemas/form.ts';
import { decisionForm } from '#workflows/decision/schemas/form.ts';

let world: World;
let visitor: Visitor;
beforeEach(async () => {
  world = await createWorld();
  visitor = await new Visitor(world).signedInAs('iom');
});

type Entries = Iterable<readonly [string, string]>;
const press = (path: string, entries: Entries, button: string, by = visitor) =>
  by.postEntries(path, [
    ...entries,
    ...['csrf', 'draft-version'].map((name) => [name, by.hidden(name)] as const),
    ['do', button],
  ]);
const as = (person: string) => new Visitor(world).signedInAs(person);
const drafts = async (person = 'iom@example.org'): Promise<Draft[]> =>
  world.stores.drafts.draftsOf(person, world.now());
const note = (more: object = {}) => entriesOf(conceptNoteForm.fields, { ...noteForm, ...more }, 'UTC');
const words = (of = visitor) => of.page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** Keeps what is there of a note, and opens it. */
async function kept(entries: Entries = [['title', 'Begun <b>']]): Promise<string> {
  await visitor.get('/cases/new/concept-note');
  await press('/cases/new/concept-note', entries, 'draft');
  const path = visitor.location;
  await visitor.get(path);
  return path;
}

describe('a draft on its page, without a script', () => {
  it.each([
    ['/cases/new/concept-note', () => note(), 'concept-note'],
    ['/proposals', () => entriesOf(decisionForm.fields, { ...sampleForm, translations: [] }, 'UTC'), 'decision'],
  ])('is kept from %s as it was typed, and stands there again', async (path, entries, procedure) => {
    await visitor.get(path === '/proposals' ? '/proposals/new' : path);
    const sent: Entries = [...entries(), ['key', 'k'], ['csrf', visitor.hidden('csrf')], ['do', 'draft']];
    await visitor.postEntries(path, [...sent]);
    expect([visitor.status, visitor.location]).toEqual([303, expect.stringMatching(/^\/drafts\/draft-[0-9a-f]{32}$/)]);
    const address = visitor.location;
    await visitor.postEntries(path, [...sent]);
    expect(visitor.location).toBe(address);
    expect(await drafts()).toMatchObject([{ procedure, version: 1 }]);
    const fields = procedure === 'decision' ? decisionForm.fields : conceptNoteForm.fields;
    const { form = {} } = (await drafts())[0] ?? {};
    expect([...entriesOf(fields, form, 'UTC')]).toEqual([...entries()]);
    await visitor.get(address);
    expect([visitor.status, visitor.hidden('draft-version')]).toEqual([200, '1']);
    for (const value of [noteForm.summary, sampleForm.text].slice(
      procedure === 'decision' ? 1 : 0,
      procedure === 'decision' ? 2 : 1,
    ))
      expect(visitor.page).toContain(value);
  });

  it('holds whatever was wrong or half-way, and loses none of it', async () => {
    const path = await kept([
      ['title', ''],
      ['months', 'many'],
      ['entities.0.party', 'IOM'],
      ['entities.0.budget', '1.234'],
      ['entities.1.budget', '7'],
    ]);
    for (const value of ['many', '1.234', '7']) expect(visitor.page).toContain(`value="${value}"`);
    await press(
      path,
      [
        ['months', 'more'],
        ['title', 'Next'],
      ],
      'draft',
    );
    expect([visitor.status, visitor.location]).toEqual([303, path]);
    expect((await drafts())[0]).toMatchObject({ version: 2, form: { months: 'more', title: 'Next' } });
  });

  it('shows both what was typed and what stands when somebody else was quicker, and takes what is then decided', async () => {
    const path = await kept([
      ['title', 'First'],
      ['summary', 'The same'],
    ]);
    const draftId = path.split('/').at(-1) ?? '';
    await visitor.get(`${path}/authors`);
    await press(`${path}/authors`, [['email', 'ilo@example.org']], 'share');
    await visitor.get(path);
    const ilo = await as('ilo');
    await ilo.get(path);
    await press(
      path,
      [
        ['title', 'By ILO'],
        ['summary', 'The same'],
      ],
      'draft',
      ilo,
    );
    await press(
      path,
      [
        ['title', 'By IOM'],
        ['summary', 'The same'],
      ],
      'draft',
    );
    expect(visitor.status).toBe(409);
    expect(visitor.page).toContain('value="By IOM"');
    const [, stands = ''] = /<section class="summary"([\s\S]*?)<\/section>/.exec(visitor.page) ?? [];
    expect([stands.includes('By ILO'), stands.includes('The same'), stands.includes('By IOM')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(visitor.page).not.toContain('<keep-draft');
    expect((await drafts())[0]?.form).toMatchObject({ title: 'By ILO' });
    await press(
      path,
      [
        ['title', 'By both'],
        ['summary', 'The same'],
      ],
      'draft',
    );
    expect(await world.stores.drafts.draft(draftId, world.now())).toMatchObject({
      draft: { version: 3, form: { title: 'By both' } },
    });
  });

  it('shows all answers first, and is handed in once, to which its address then leads', async () => {
    const path = await kept(note());
    await press(path, note(), 'answers');
    expect([visitor.status, visitor.hidden('draft-version')]).toEqual([200, '1']);
    const csrf = visitor.hidden('csrf');
    const sent: Entries = [...note(), ['draft-version', '1'], ['csrf', csrf], ['do', 'submit']];
    await visitor.postEntries(path, [...sent]);
    expect([visitor.status, visitor.location]).toEqual([303, '/cases/CN-2026-0001/receipt?act=1']);
    await visitor.postEntries(path, [...sent]);
    expect(visitor.location).toBe('/cases/CN-2026-0001');
    await visitor.get(path);
    expect(visitor.location).toBe('/cases/CN-2026-0001');
    expect(await world.stores.load('CN-2026-0002')).toBeUndefined();
  });

  it('that is refused says what is wrong, and has kept what was sent', async () => {
    const path = await kept();
    await press(path, note({ total: '1.00' }), 'submit');
    expect([visitor.status, visitor.hidden('draft-version')]).toEqual([400, '2']);
    expect(visitor.page).toContain('href="#f-');
    expect((await drafts())[0]?.form).toMatchObject({ total: '1.00', title: noteForm.title });
    await press(path, note(), 'submit');
    expect(visitor.location).toBe('/cases/CN-2026-0001/receipt?act=1');
  });

  it('is not for others: its pages are as of one that does not exist', async () => {
    const path = await kept();
    const nowhere = `/drafts/draft-${'0'.repeat(32)}`;
    const ilo = await as('ilo');
    for (const page of ['', '/authors']) {
      await ilo.get(`${nowhere}${page}`);
      const none = [ilo.status, words(ilo)];
      await ilo.get(`${path}${page}`);
      expect([ilo.status, words(ilo)]).toEqual(none);
    }
    await ilo.get('/drafts');
    for (const button of ['draft', 'submit', 'answers', 'check']) {
      await press(path, [['title', 'Taken']], button, ilo);
      expect(ilo.status).toBe(404);
      await ilo.get('/drafts');
    }
    expect(ilo.page).not.toContain('Begun');
    expect((await drafts())[0]?.version).toBe(1);
  });
});

describe('the list of drafts', () => {
  it('says what is missing of each, who writes it and when it is deleted, in both languages', async () => {
    await kept([['title', 'Begun <b>']]);
    await visitor.get('/drafts');
    expect(words()).toContain('Begun &lt;b&gt;');
    expect(words()).toMatch(/Missing or wrong: .*summary/);
    expect(words()).toContain('31 May 2026');
    await visitor.speaking('ar').get('/drafts');
    expect(visitor.page).toContain('dir="rtl"');
    await world.advance(hours(24 * 90));
    await (await as('iom')).get('/drafts');
    expect(await drafts()).toEqual([]);
  });
});

describe('who writes a draft', () => {
  const change = (path: string, button: string, email: string, by = visitor) =>
    press(`${path}/authors`, [['email', email]], button, by);

  it('is changed on a page of its own, and an unknown mailbox is said there', async () => {
    const path = await kept();
    await visitor.get(`${path}/authors`);
    await change(path, 'share', 'stranger@example.org');
    expect([visitor.status, words().includes('no mailbox of anybody')]).toEqual([400, true]);
    expect(visitor.page).toContain('value="stranger@example.org"');
    await change(path, 'share', ' ILO@example.org ');
    await visitor.get(`${path}/authors`);
    expect(visitor.page).toContain('ilo@example.org');
    const ilo = await as('ilo');
    await ilo.get(`${path}/authors`);
    await change(path, 'unshare', 'ilo@example.org', ilo);
    expect(ilo.location).toBe('/drafts');
    expect((await drafts())[0]?.authors).toEqual(['iom@example.org']);
    await visitor.get(`${path}/authors`);
    await change(path, 'delete', '');
    expect([visitor.location, await drafts()]).toEqual(['/drafts', []]);
  });
});

describe('a draft that is kept as it is typed', () => {
  const keep = (path: string, entries: Entries, version: string, csrf = visitor.hidden('csrf')) =>
    visitor.postEntries(`${path}/kept`, [...entries, ['csrf', csrf], ['draft-version', version]]);

  it('answers with the next version and what to say, and with what happened when somebody else was quicker', async () => {
    const path = await kept();
    const csrf = visitor.hidden('csrf');
    await keep(path, [['title', 'Typed']], '1', csrf);
    expect([visitor.status, JSON.parse(visitor.page)]).toEqual([
      200,
      { version: 2, said: expect.stringMatching(/^Kept, .*10:00/) },
    ]);
    await keep(path, [['title', 'Late']], '1', csrf);
    expect([visitor.status, JSON.parse(visitor.page)]).toEqual([
      409,
      { said: expect.stringContaining('saved the draft after') },
    ]);
    await keep(path, [['title', 'Foreign']], '2', 'none');
    expect([visitor.status, (await drafts())[0]?.form]).toEqual([403, expect.objectContaining({ title: 'Typed' })]);
    expect((await drafts())[0]?.version).toBe(2);
  });
});
