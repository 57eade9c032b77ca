import { beforeEach, describe, expect, it } from 'vitest';
import { noteForm } from '#test/support/concept-note-case.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import { conceptNoteForm } from '#workflows/concept-note/schemas/form.ts';
import { decisionForm } from '#workflows/decision/schemas/form.ts';

const ofNote = '/cases/new/concept-note';
const document = `doc-${'0'.repeat(32)}`;
const note = { ...noteForm, title: 'A "quoted" <title>', documents: [document] };
const proposal = {
  ...sampleForm,
  translations: [{ language: 'ar', title: 'عنوان النص', text: 'النص' }],
  followUps: [{ action: 'Do it', owner: 'ILO', dueAt: '2027-01-31' }],
};
const entriesOfNote = (form: object = note) => entriesOf(conceptNoteForm.fields, { ...form }, 'UTC');

let world: World;
let visitor: Visitor;
beforeEach(async () => {
  world = await createWorld();
  visitor = await new Visitor(world).signedInAs('iom');
});

/** Posts a form whose names may stand several times. */
async function press(path: string, entries: Iterable<readonly [string, string]>, button: string, csrf?: string) {
  await visitor.postEntries(path, [...entries, ['do', button], ['csrf', csrf ?? visitor.hidden('csrf')]]);
}

const decoded = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What the form at hand would post. */
function carried(): [string, string][] {
  const [, form = ''] = /<form id="typed"([\s\S]*?)<\/form>/.exec(visitor.page) ?? [];
  return [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = '', value = '']): [string, string] => [decoded(name), decoded(value)])
    .filter(([name]) => name !== 'csrf');
}
const written = () => carried().filter(([name]) => !['key', 'shown'].includes(name));
const text = () => decoded(visitor.page.replaceAll(/<[^>]*>/g, ' ')).replaceAll(/\s+/g, ' ');
const offers = (button: string) => new RegExp(`<button[^>]* value="${button}"`).test(visitor.page);

describe('the page of all answers before a case is sent', () => {
  it.each([
    [ofNote, () => entriesOfNote()],
    ['/proposals', () => entriesOf(decisionForm.fields, proposal, 'UTC')],
  ])('carries every entry of %s, so that nothing is lost on the way there and back', async (path, entries) => {
    await visitor.get(path === ofNote ? path : '/proposals/new');
    await press(path, entries(), 'answers');
    expect(visitor.status).toBe(200);
    expect(written()).toEqual([...entries()]);
    await press(path, carried(), 'change');
    expect(visitor.page).toContain('<textarea');
    for (const [, value] of entries()) expect(decoded(visitor.page)).toContain(value);
  });

  it('says each answer in words, beside what rules can say of the criteria', async () => {
    await visitor.get(ofNote);
    await press(ofNote, [...entriesOfNote(), [`document-name.${document}`, 'Letter of support.pdf']], 'answers');
    for (const words of [
      ...['A "quoted" <title>', 'English', 'Egypt', 'Kenya', 'Regional', 'USD 800,000', 'USD 1,200,000'],
      ...['Thematic area 1 (title to be confirmed)', '23. International cooperation', '10. Reduced inequalities'],
      ...[
        'Ministry of Labour',
        'Option 2',
        'Letter of support.pdf',
        'Name more than one ministry, or a local authority.',
      ],
    ])
      expect(text()).toContain(words);
    expect(text()).not.toMatch(/area-1|EG|800000/);
  });

  it('sends what it shows, once, however often its button is pressed', async () => {
    await visitor.get(ofNote);
    const key = visitor.hidden('key');
    await press(ofNote, [...entriesOfNote(noteForm), ['key', key]], 'answers');
    const form = carried();
    expect(form).toContainEqual(['key', key]);
    const csrf = visitor.hidden('csrf');
    await press(ofNote, form, 'submit', csrf);
    const first = visitor.location;
    expect([visitor.status, first]).toEqual([303, expect.stringContaining('/cases/CN-2026-0001')]);
    await press(ofNote, form, 'submit', csrf);
    expect(visitor.location).toBe(first);
    const [submitted] = await world.stores.history('CN-2026-0001');
    expect(submitted?.data).toMatchObject({ form: noteForm });
    await press(ofNote, form, 'submit', '');
    expect(visitor.status).toBe(403);
  });

  it('of a form that is not complete says what is wrong, and offers to change it and not to send it', async () => {
    await visitor.get(ofNote);
    await press(
      ofNote,
      [
        ['title', 'Only a title'],
        ['entities.0.party', 'IOM'],
        ['entities.0.budget', '1.234'],
      ],
      'answers',
    );
    expect(visitor.status).toBe(200);
    expect(visitor.page).toContain('href="#f-summary"');
    expect(visitor.page).toContain('id="f-summary"');
    expect(visitor.page).toMatch(/href="#f-entities.0.budget"[\s\S]* id="f-entities.0.budget"/);
    expect([offers('submit'), offers('draft'), offers('change')]).toEqual([false, true, true]);
    expect(text()).toContain('1.234');
    await press(ofNote, entriesOfNote(noteForm), 'answers');
    expect([offers('submit'), offers('draft'), offers('change')]).toEqual([true, true, true]);
  });

  it('comes back as itself in another language', async () => {
    await visitor.get(ofNote);
    await press(ofNote, entriesOfNote(noteForm), 'answers');
    await press(ofNote, carried(), 'language-ar');
    expect(visitor.page).toContain('dir="rtl"');
    expect(text()).toContain('مصر');
    expect(written()).toEqual([...entriesOfNote(noteForm)]);
  });

  it('keeps nothing, and is for those who may begin such a case', async () => {
    await visitor.get(ofNote);
    await press(ofNote, entriesOfNote(noteForm), 'answers');
    expect(await world.stores.load('CN-2026-0001')).toBeUndefined();
    visitor = await new Visitor(world).signedInAs('auditor');
    await press(ofNote, entriesOfNote(noteForm), 'answers', 'any');
    expect(visitor.status).toBe(403);
  });
});
