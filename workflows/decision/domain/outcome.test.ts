import { describe, expect, it } from 'vitest';
import { DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';

const due = (day: string) => `2027-01-${day}T00:00:00.000Z`;
const followUps = [
  { action: 'Brief the missions', owner: 'WHO', dueAt: due('20') },
  { action: 'Publish the plan', owner: 'WHO', dueAt: due('10') },
  { action: 'Report on the costs', owner: 'ILO', dueAt: due('15') },
];
const adopted = (changes = {}) => new DecisionCase().circulated(changes).after('PT72H').passTime();
const published = (changes = {}) => adopted(changes).act(secretariat, 'publish', { choice: 'publish' });
const done = (story: DecisionCase, party: string) =>
  story.act(focalPoint(party), 'follow-up', { choice: 'done', reason: 'done' }, party);

describe('an adopted decision', () => {
  it('waits for the secretariat to publish it, and can no longer be withdrawn', () => {
    expect(Object.values(adopted().state.tasks)).toMatchObject([{ kind: 'publish', assignees: ['role:secretariat'] }]);
  });

  it('stands in the register from its publication on', () => {
    expect(adopted().state.registeredAt).toBeUndefined();
    const story = published();
    expect(story.state).toMatchObject({ at: 'published', registeredAt: story.now, tasks: {} });
  });

  it('asks each owner for its earliest action first', () => {
    const tasks = Object.values(published({ followUps }).state.tasks);
    expect(tasks).toMatchObject([
      { party: 'WHO', dueAt: due('10') },
      { party: 'ILO', dueAt: due('15') },
    ]);
  });

  it('reminds of an action only when it is overdue, then once a week', () => {
    const story = published({ followUps });
    const remindedAt = (instant: string) =>
      story
        .at(instant)
        .passTime()
        .last.flatMap(({ data }) => ('taskIds' in data ? data.taskIds.map((id) => id.split('.')[3]) : []));
    expect(remindedAt('2027-01-09T23:59:59.999Z')).toEqual([]);
    expect(remindedAt(due('10'))).toEqual(['WHO']);
    expect(remindedAt(due('11'))).toEqual([]);
    expect(remindedAt(due('17'))).toEqual(['WHO', 'ILO']);
    expect(remindedAt(due('18'))).toEqual([]);
  });

  it('is implemented when the last action is reported done, and not sooner', () => {
    const story = done(done(published({ followUps }), 'WHO'), 'ILO');
    expect(story.state.at).toBe('in-follow-up');
    expect(story.state.followUps.map(({ doneAt }) => doneAt !== undefined)).toEqual([false, true, true]);
    expect(done(story, 'WHO').happened).toEqual(['follow-up-done', 'decision-implemented']);
    expect(story.state.at).toBe('implemented');
  });
});
