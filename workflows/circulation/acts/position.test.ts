import { expect, it } from 'vitest';
import { DecisionCase } from '#test/support/decision-case.ts';
import { members } from '#test/support/network.ts';

/** Everybody agrees, which adopts the text; and a member objects a minute later. */
const objectedLate = () => {
  const story = new DecisionCase().circulated();
  for (const party of members) story.position(party, 'no-objection');
  return story.after('PT1M').position('WHO', 'objection');
};

it('a member lets go of what it said late by the very words with which it had agreed', () => {
  const story = objectedLate();
  expect(story.state.outcome).toMatchObject({ kind: 'adopted', concerns: [{ party: 'WHO' }] });
  story.after('PT1M').position('WHO', 'no-objection');
  expect(story.last).toMatchObject([{ type: 'late-position-recorded', data: { concern: 'let-go' } }]);
  expect(story.state.outcome).not.toHaveProperty('concerns');
  expect(story.after('PT1M').position('WHO', 'no-objection').happened).toEqual([]);
});

it('what others have against the text makes no statement of a member a new one', () => {
  expect(objectedLate().after('PT1M').position('ILO', 'no-objection').happened).toEqual([]);
});
