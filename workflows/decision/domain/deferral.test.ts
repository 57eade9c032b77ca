import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase } from '#test/support/decision-case.ts';

const deferred = () =>
  new DecisionCase().inFacilitation().act(coordinator, 'defer', { choice: 'defer', reason: 'recess' });

describe('while a case rests', () => {
  it('it is asked for nothing but to go on, or to be withdrawn', () => {
    const kinds = Object.values(deferred().state.tasks).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['resume', 'withdraw']);
  });

  it('a new time between reminders is nothing to it', () => {
    const story = deferred();
    story.run({
      type: 'outside-changed',
      what: 'SET-network',
      version: 1,
      changed: ['remindAfter'],
      actor: { system: 'rules' },
      at: story.now,
    });
    expect(story.happened).toEqual([]);
  });
});
