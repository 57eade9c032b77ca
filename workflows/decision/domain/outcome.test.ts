import { describe, expect, it } from 'vitest';
import { DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { detailsOf } from '../details.ts';
import { dueOf, fallsDueOf } from './due.ts';

const due = (day: string) => `2027-01-${day}`;
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
    // A day is over when it is in Geneva.
    const midnight = (day: string) => `2027-01-${day}T23:00:00.000Z`;
    expect(remindedAt('2027-01-10T22:59:59.999Z')).toEqual([]);
    expect(remindedAt(midnight('10'))).toEqual(['WHO']);
    expect(remindedAt(midnight('11'))).toEqual([]);
    expect(remindedAt(midnight('17'))).toEqual(['WHO', 'ILO']);
    expect(remindedAt(midnight('18'))).toEqual([]);
  });

  it('takes the day of an action that an older version kept as an instant', () => {
    const story = adopted({ followUps });
    const dueAt = '2027-01-10T23:59:59.000Z';
    story.state = { ...story.state, followUps: story.state.followUps.map((followUp) => ({ ...followUp, dueAt })) };
    story.act(secretariat, 'publish', { choice: 'publish' });
    expect(story.last.at(-1)?.data).toMatchObject({ followUps: followUps.map(() => ({ dueAt: due('10') })) });
    expect(detailsOf(story.state, []).followUps.map((followUp) => followUp.dueAt)).toEqual(
      followUps.map(() => due('10')),
    );
    const [task] = Object.values(story.state.tasks);
    expect(task && [task.dueAt, dueOf(task), fallsDueOf(task, story.network)]).toEqual([
      dueAt,
      due('10'),
      '2027-01-10T23:00:00.000Z',
    ]);
  });

  it('is implemented when the last action is reported done, and not sooner', () => {
    const story = done(done(published({ followUps }), 'WHO'), 'ILO');
    expect(story.state.at).toBe('in-follow-up');
    expect(story.state.followUps.map(({ doneAt }) => doneAt !== undefined)).toEqual([false, true, true]);
    expect(done(story, 'WHO').happened).toEqual(['follow-up-done', 'decision-implemented']);
    expect(story.state.at).toBe('implemented');
  });
});
