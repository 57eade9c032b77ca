import { expect, it } from 'vitest';
import { ConceptNoteCase, seat } from '#test/support/concept-note-case.ts';
import { noteIdOf, storeNote } from '#test/support/stored-note.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';

const words = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\u2066-\u2069]/g, '');

it.each([
  ['en', 'Seat of donors', 'Seat of stakeholders', 'Egypt'],
  ['ar', 'مقعد المانحين', 'مقعد أصحاب المصلحة', 'مصر'],
])(
  'seats stand by their names on the page of a note, and countries in the table of signatures, in %s',
  async (language, spoke, silent, country) => {
    const world = await createWorld();
    const note = new ConceptNoteCase(noteIdOf(1)).tabled();
    await storeNote(world.stores, note.act(seat('donor'), 'position', { choice: 'support' }));
    const visitor = await new Visitor(world).speaking(language).signedInAs('sc.donor');
    await visitor.get(`/cases/${noteIdOf(1)}`);
    const said = words(visitor.page);
    for (const name of [spoke, silent]) expect(said).toContain(name);
    expect(said.match(/.{0,80}SEAT-.{0,40}/g) ?? []).toEqual([]);
    // The page renders a name of it as text of the round as well, which is kept in the words that it had.
    expect(visitor.page).toMatch(new RegExp(`<td[^>]*><div[^>]*>(<bdi[^>]*>)?${country}`));
  },
);
