import { expect, it } from 'vitest';
import { ConceptNoteCase, reviewer, sample, seats, unit } from '#test/support/concept-note-case.ts';
import { letters } from '#workflows/concept-note/letters.ts';

const toldBy = (note: ConceptNoteCase): string[] => {
  const concluded = note.last.find(({ type }) => type === 'concluded') ?? expect.fail('nothing was concluded');
  return letters(concluded, note.state, sample)
    .filter(({ template }) => template === 'committee-concluded')
    .map(({ to }) => to);
};
const mailboxes = seats.map((name) => `sc.${name}@example.org`).toSorted();

it.each(['pipeline', 'develop', 'defer', 'not-endorse'])('every seat is told once that the outcome is %s', (as) => {
  const note = new ConceptNoteCase().agreed().act(unit, 'conclude', { choice: as, reason: 'as the meeting agreed' });
  expect(toldBy(note).toSorted()).toEqual(mailboxes);
});

it('but nobody who has a conflict', () => {
  const note = new ConceptNoteCase().inReview();
  const conflicted = { person: 'sc.donor@example.org', role: 'steering-committee-member', scope: 'donor' } as const;
  note.act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person, conflicted.person] });
  const own = note.tasksOf('declare-conflict').find(({ subject }) => subject?.person === conflicted.person);
  const declared = { choice: 'conflict', reason: 'I know them.' };
  note.actAs({ ...conflicted, proof: 'sign-in' }, own ?? expect.fail('nobody asked'), declared);
  note.act(reviewer, 'declare-conflict', { choice: 'none' });
  note.act(reviewer, 'review', { choice: 'recommend', scores: [{ criterion: 'C9', score: 4, reason: 'sound' }] });
  note.act(unit, 'release', { choice: 'release' }).act(unit, 'table', { choice: 'table' }).deliver();
  note
    .at(note.state.round?.expiresAt ?? '')
    .passTime()
    .act(unit, 'conclude', { choice: 'pipeline' });
  expect(toldBy(note).toSorted()).toEqual(mailboxes.filter((mailbox) => mailbox !== conflicted.person));
});
