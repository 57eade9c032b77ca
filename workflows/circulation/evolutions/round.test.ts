import { expect, it } from 'vitest';
import { DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';

const told = { onBehalf: true, reason: 'told by phone' };
const confirming = ({ state }: DecisionCase) => Object.values(state.tasks).filter(({ kind }) => kind === 'confirm');

/** The last objection is lifted before everybody has spoken, so that the same version goes round again. */
const roundAgain = () => {
  const story = new DecisionCase().circulated();
  story.position('WHO', 'no-objection').position('WHO', 'support', told, secretariat).position('ILO', 'objection');
  return story.act(focalPoint('ILO'), 'lift', { choice: 'lift', reason: 'explained' }, 'ILO');
};

it('an entry that goes round again can be confirmed or repudiated by its party, until the new instant', () => {
  const story = roundAgain();
  const [before] = story.states.flatMap(({ tasks }) => Object.values(tasks).filter(({ kind }) => kind === 'confirm'));
  expect(confirming(story)).toMatchObject([{ party: 'WHO', assignees: ['party:WHO'] }]);
  expect(confirming(story)[0]?.taskId).not.toBe(before?.taskId);
  story.deliver();
  expect(confirming(story)).toMatchObject([{ dueAt: story.state.round?.expiresAt }]);
  story.act(focalPoint('WHO'), 'confirm', { choice: 'repudiate' }, 'WHO');
  expect([story.state.positions['WHO']?.position, confirming(story)]).toEqual(['no-objection', []]);
});

it('a round of before there was a floor folds as it did: its entries were asked about once', () => {
  const circulated = roundAgain().history.findLast(({ type }) => type === 'round-circulated');
  if (circulated?.type !== 'round-circulated') throw new Error('nothing went round');
  const { floor, ...method } = circulated.data.method;
  const story = new DecisionCase().circulated().position('WHO', 'support', told, secretariat);
  story.position('ILO', 'objection');
  expect(confirming(story)).toHaveLength(1);
  story.wroteFormerly({ type: 'round-circulated', data: { ...circulated.data, method } }, { system: 'rules' });
  expect(confirming(story)).toEqual([]);
});
