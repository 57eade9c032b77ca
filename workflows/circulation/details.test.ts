import { expect, it } from 'vitest';
import { onAgenda } from '#test/support/at-the-table.ts';
import { focalPoint } from '#test/support/decision-case.ts';
import { detailsOfRounds } from './details.ts';
import { meetingFacts } from './meeting/meeting-facts.ts';

it('a text that is withdrawn before the meeting is to be taken at none', () => {
  const story = onAgenda();
  expect(detailsOfRounds(story.state, [], []).meeting).toMatchObject({ meetingId: 'executive-committee.1' });
  story.act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' });
  expect(detailsOfRounds(story.state, [], []).meeting).toBeNull();
});

it('a text that is withdrawn before a meeting was named for it waits for none', () => {
  const story = onAgenda().after('P1D');
  const { sitting, ...state } = story.state;
  expect(meetingFacts(state)).toMatchObject({ notTabled: 'yes', offAgenda: 'never' });
  const { outcome } = story.act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' }).state;
  expect(meetingFacts({ ...state, outcome })).toEqual({});
});
