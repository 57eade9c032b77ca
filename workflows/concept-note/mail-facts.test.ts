import { expect, it } from 'vitest';
import { author, ConceptNoteCase, sample } from '#test/support/concept-note-case.ts';
import { factsOf } from './mail-facts.ts';

const goneWith = (note: ConceptNoteCase): unknown => {
  const withdrawn = note.act(author, 'withdraw', { choice: 'withdraw' }).last.at(-1);
  return withdrawn && factsOf(withdrawn, note.state, sample)['deadlineGoneAt'];
};

it('a note that is withdrawn before its meeting leaves the calendars, and no meeting that has passed does', () => {
  const before = new ConceptNoteCase().inReview();
  expect([goneWith(before)]).toEqual([before.state.target?.at]);
  const after = new ConceptNoteCase().concluded('pipeline').after('P30D');
  expect([(after.state.target?.at ?? '') < after.now, goneWith(after)]).toEqual([true, undefined]);
});
