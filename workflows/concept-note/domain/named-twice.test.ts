import { describe, expect, it } from 'vitest';
import { ConceptNoteCase, noteForm, reviewer, scores, secondReviewer, unit } from '#test/support/concept-note-case.ts';
import { ConceptNoteForm } from '../schemas/form.ts';

const note = () => new ConceptNoteCase();
const asking = (...reviewers: string[]) => ({ choice: 'confirm', reviewers });
const denied = (story: ConceptNoteCase) =>
  story
    .act(unit, 'assign', asking(reviewer.person, secondReviewer.person))
    .act(reviewer, 'declare-conflict', { choice: 'none' });

describe('what is named in one place twice is refused, with its place', () => {
  const answer = (criterion: string) => ({ criterion, met: true, reason: 'as the annex shows' });
  it.each<[string, () => unknown]>([
    [
      'answers.2.criterion',
      () =>
        note()
          .received()
          .act(unit, 'eligibility', { choice: 'eligible', answers: ['C2', 'C1', 'C2'].map(answer) }),
    ],
    [
      'scores.1.criterion',
      () => denied(note().inReview()).act(reviewer, 'review', { choice: 'recommend', scores: [...scores, ...scores] }),
    ],
    ['reviewers.1', () => note().inReview().act(unit, 'assign', asking('who@example.org', 'WHO@example.org'))],
    ['reviewers.0', () => denied(note().inReview()).act(unit, 'assign', asking(secondReviewer.person))],
  ])('%s', (place, act) => {
    expect(act).toThrow(`named-twice (${place})`);
  });

  const lead = { party: 'IOM', lead: true, budget: '600000.00' };
  it.each([
    ['countries.2', { countries: ['EG', 'KE', 'EG'] }],
    ['entities.1', { entities: [lead, { party: 'IOM', budget: '600000.00' }] }],
  ])('%s of the form', (place, changes) => {
    const { error } = ConceptNoteForm.safeParse({ ...noteForm, ...changes });
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain(place);
  });
});
