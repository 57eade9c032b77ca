import { describe, expect, it } from 'vitest';
import {
  author,
  ConceptNoteCase,
  coordinatorIn,
  noteForm,
  reviewer,
  sample,
  unit,
} from '#test/support/concept-note-case.ts';
import { conceptNote } from './index.ts';
import { pipeline } from './pipeline.ts';
import { ConceptNoteForm } from './schemas/form.ts';

describe('what the pipeline says of a note', () => {
  it('is shown by its page field for field, or said by the page itself', () => {
    const shown = [pipeline.about.field, ...pipeline.columns.map(({ field }) => field)];
    expect(shown.filter((field) => !Object.hasOwn(pipeline.line.shape, field))).toEqual([]);
  });

  it('is the newest version of it', () => {
    const note = new ConceptNoteCase().submit({ months: 12, summary: 'First.' });
    const back = { choice: 'send-back', reason: 'the ministry is missing' };
    note.act(coordinatorIn('EG'), 'sign', back);
    expect(note.state).toMatchObject({ months: 12, purpose: { text: 'First.', isShortened: false } });
    const form = ConceptNoteForm.parse({ ...noteForm, months: 36, summary: 'Second.' });
    note.act(author, 'submit', { choice: 'submit', form });
    expect(note.state).toMatchObject({ months: 36, purpose: { text: 'Second.' } });
  });

  it('is not for a reviewer who has yet to say that there is no conflict', () => {
    const note = new ConceptNoteCase().inReview();
    note.act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person] });
    const reader = {
      ...{ person: reviewer.person, capacities: [], assignees: [`person:${reviewer.person}`], network: sample },
      at: note.now,
    } as unknown as Parameters<typeof conceptNote.stateFor>[0];
    const seen = JSON.stringify(conceptNote.stateFor(reader, note.state as never));
    for (const said of ['What it is for', '1200000.00', '"months":24']) expect(seen).not.toContain(said);
    expect(JSON.stringify(note.state)).toContain('What it is for');
  });
});
