import { expect, it } from 'vitest';
import { recorded } from '#test/support/at-the-table.ts';
import { focalPoint } from '#test/support/decision-case.ts';
import { members } from '#test/support/network.ts';
import { roundsOf } from '#workflows/decision/rounds.ts';

it('the record of a text that goes to a meeting again begins empty: there everybody speaks anew', () => {
  const objections = [{ party: 'WHO', position: 'objection', reason: 'costs' }];
  const story = recorded({ present: members.slice(1), objections })
    .after('PT72H')
    .passTime();
  story.act(focalPoint('WHO'), 'lift', { choice: 'lift', reason: 'explained' }, 'WHO');
  expect(story.happened).toEqual(['objection-lifted', 'round-circulated']);
  const [first, second] = roundsOf(story.history);
  expect(first?.statements.map(({ party }) => party).toSorted()).toEqual([...members.slice(1), 'WHO'].toSorted());
  expect(second).toMatchObject({ statements: [], silent: members });
});
