import { expect, it } from 'vitest';
import {
  author,
  ConceptNoteCase,
  coordinatorIn,
  noteForm,
  reviewer,
  seat,
  seats,
  unit,
} from '#test/support/concept-note-case.ts';
import { type FundSettings, usualFundSettings } from '../schemas/fund-settings.ts';

/** A note that was begun when the fund had set this. */
function noteUnder(set: Partial<FundSettings>): ConceptNoteCase {
  const story = new ConceptNoteCase();
  story.state = { ...story.state, fund: { ...usualFundSettings, ...set } };
  return story;
}

it('nobody signs for a country without a coordinator where the fund has set no route', () => {
  const without = () => noteUnder({ route: 'none' }).submit({ countries: ['EG', 'PE'] });
  expect(without).toThrow('no-route (countries.1)');
  const story = noteUnder({ route: 'none' }).submit();
  expect(story.tasksOf('open-route')).toEqual([]);
  expect(story.tasksOf('sign')).toHaveLength(2);
});

it('the Coordinator signs in that place where the fund has set so', () => {
  const story = noteUnder({ route: 'coordinator' }).submit({ countries: ['PE', 'EG'] });
  story.act(unit, 'open-route', { choice: 'open', reason: 'on leave' });
  expect(story.tasksOf('sign').map(({ assignees }) => assignees)).toEqual([['role:coordinator'], ['role:coordinator']]);
});

it('what the fund does not ask is not answered, and a score stays on its scale', () => {
  const story = noteUnder({ eligibilityCriteria: ['C1', 'C4'], reviewCriteria: ['C9'], scale: '0-3' }).received();
  expect(story.tasksOf('eligibility').map(({ criteria }) => criteria)).toEqual([['C1', 'C4']]);
  const answers = [{ criterion: 'C3', met: true, reason: 'It is.' }];
  expect(() => story.act(unit, 'eligibility', { choice: 'eligible', answers })).toThrow(
    'criterion-not-asked (answers.0.criterion)',
  );
  story.act(unit, 'eligibility', { choice: 'eligible' });
  story.act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person] });
  story.act(reviewer, 'declare-conflict', { choice: 'none' });
  expect(story.tasksOf('review').map(({ criteria }) => criteria)).toEqual([['C9']]);
  const given = (criterion: string, score: number) => () =>
    story.act(reviewer, 'review', { choice: 'recommend', scores: [{ criterion, score, reason: 'so' }] });
  expect(given('C9', 4)).toThrow('score-off-scale (scores.0.score)');
  expect(given('C7', 3)).toThrow('criterion-not-asked (scores.0.criterion)');
  expect(given('C9', 0)().happened).toEqual(['review-given']);
});

it('its periods run from what it set', () => {
  const story = noteUnder({
    reviewPeriod: 'P7D',
    programmePeriod: 'P90D',
    approvalPeriod: 'P28D',
    namesReviewers: 'yes',
  });
  story.received().act(unit, 'eligibility', { choice: 'eligible' });
  story.at('2026-11-03T00:00:00.000Z').act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person] });
  expect(story.state.reviewers[0]?.dueAt).toBe('2026-11-10T00:00:00.000Z');
  story.act(reviewer, 'declare-conflict', { choice: 'none' });
  story.act(reviewer, 'review', {
    choice: 'recommend',
    scores: [{ criterion: 'C9', score: 4, reason: 'well thought out' }],
  });
  story.act(unit, 'release', { choice: 'release' });
  expect(story.last.map(({ data }) => data)).toEqual([expect.objectContaining({ named: true })]);
  story.act(unit, 'table', { choice: 'table' }).deliver();
  story.at(story.state.round?.expiresAt ?? '').passTime();
  story.at('2027-02-01T00:00:00.000Z').act(unit, 'conclude', { choice: 'develop' });
  expect(story.state.programmeDueAt).toBe('2027-05-02');
  story.act(author, 'develop', { choice: 'submit' }).deliver();
  expect(story.state.round?.expiresAt).toBe('2027-03-01T00:00:00.000Z');
  for (const name of seats) story.act(seat(name), 'approve', { choice: 'support' });
  expect(story.state.at).toBe('approved');
});

it('a note that was returned loses its meeting where the fund has set so', () => {
  const returned = (keepsMeeting: 'yes' | 'no') =>
    noteUnder({ keepsMeeting }).received().act(unit, 'eligibility', { choice: 'return', reason: 'incomplete' }).state;
  expect(returned('yes').receivedAt).toBeDefined();
  expect(returned('no').receivedAt).toBeUndefined();
});

it('the history says what the fund had set, and a later version goes by it', () => {
  const story = noteUnder({ scale: '1-10' }).submit();
  story.act(coordinatorIn('EG'), 'sign', { choice: 'send-back', reason: 'again' });
  story.act(author, 'submit', { choice: 'submit', form: noteForm });
  const kept = story.history.flatMap((event) => (event.type === 'case-submitted' ? [event.data.fund?.scale] : []));
  expect(kept).toEqual(['1-10', '1-10']);
});
