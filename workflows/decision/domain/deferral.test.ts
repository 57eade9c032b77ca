import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint, opening, secretariat } from '#test/support/decision-case.ts';
import { acts } from '../schemas/acts.ts';
import { waitingFor } from '../waiting-for.ts';
import { nextInstant, stageOf } from './stage.ts';

const when = { condition: 'the recess is over' };
const deferred = (until: object = when) =>
  new DecisionCase().inFacilitation().act(coordinator, 'defer', { choice: 'defer', ...until });
/** The day begins where the Committee sits, an hour before it does in UTC. */
const day = { until: '2026-12-01' };
const dayBegins = '2026-11-30T23:00:00.000Z';
const openKinds = ({ state }: DecisionCase) => Object.values(state.tasks).map(({ kind }) => kind);

describe('a case is put to rest', () => {
  it('until a day or a condition, and not for ever', () => {
    const rules = acts.defer.safeParse({ choice: 'defer', reason: 'recess' }).error?.issues;
    expect(rules).toMatchObject([{ path: ['until'], params: { rule: 'until-or-condition' } }]);
    for (const [until, refusal] of [
      ['2026-11-02', 'wakes-in-the-past'],
      ['2026-11-01', 'wakes-in-the-past'],
      ['2036-11-03', 'due-too-far'],
    ] as const) {
      expect(() => deferred({ until })).toThrow(expect.objectContaining({ refusal, field: 'until' }));
    }
    expect(deferred({ until: '2026-11-03' }).state.at).toBe('deferred');
  });

  it('and is asked for nothing but to go on, or to be withdrawn', () => {
    expect(openKinds(deferred()).sort()).toEqual(['resume', 'withdraw']);
  });
});

describe('it comes back by itself when its day has begun', () => {
  it('at that instant and not before, where it stood', () => {
    const story = deferred(day);
    expect(nextInstant(story.state, story.network, story.now)).toBe(dayBegins);
    expect(story.at('2026-11-30T22:59:59.999Z').passTime().happened).toEqual([]);
    expect(story.at(dayBegins).passTime().last).toMatchObject([
      { type: 'case-resumed', actor: { system: 'clock' } },
      { type: 'facilitation-started', actor: { system: 'clock' } },
    ]);
    expect(story.state).toMatchObject({ at: 'facilitation' });
    expect(story.state.rest).toBeUndefined();
    expect(openKinds(story)).toContain('facilitate');
  });

  it('before anything that is asked of it at that instant', () => {
    const story = deferred(day).at(dayBegins);
    expect(() => story.act(coordinator, 'resume', { choice: 'resume' })).toThrow('task-closed');
  });

  it('sooner, when somebody takes it up', () => {
    const story = deferred(day).after('P1D').act(secretariat, 'resume', { choice: 'resume' });
    expect(story.happened).toEqual(['case-resumed', 'facilitation-started']);
    expect(story.at(dayBegins).passTime().happened).not.toContain('case-resumed');
  });

  it('not when it was withdrawn meanwhile', () => {
    const story = deferred(day).act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' });
    expect(nextInstant(story.state, story.network, story.now)).toBeUndefined();
    expect(story.at(dayBegins).passTime().happened).toEqual([]);
  });

  it('to the desk, where it was on the desk', () => {
    const story = new DecisionCase().submit().act(secretariat, 'defer', { choice: 'defer', ...day });
    story.at(dayBegins).passTime();
    expect(story.state.at).toBe('submitted');
    expect(openKinds(story).sort()).toEqual(['defer', 'screen', 'withdraw']);
  });
});

describe('where no day was named', () => {
  it.each([
    ['with a condition', () => deferred()],
    ['as it was before there were days', () => withoutRest()],
  ])('those who may wake it are reminded again and again: %s', (_, story) => {
    const resting = story();
    for (const _turn of [1, 2, 3]) {
      resting.at(nextInstant(resting.state, resting.network, resting.now) ?? '').passTime();
      expect(resting.last).toMatchObject([
        { type: 'reminder-sent', data: { taskIds: [expect.stringContaining('.resume')] } },
      ]);
    }
  });

  it('a new time between reminders counts', () => {
    const story = deferred();
    const news = { what: 'SET-network', version: 1, changed: ['remindAfter'] };
    story.run({ type: 'outside-changed', ...news, actor: { system: 'rules' }, at: story.now });
    expect(story.happened).toEqual(['outside-changed']);
  });
});

it('how long it has rested and until when is said', () => {
  const said = (story: DecisionCase) => waitingFor(story.state, story);
  const sinceAt = opening;
  expect(said(deferred(day))).toMatchObject({ key: 'waiting.deferral.until', params: { sinceAt, backAt: dayBegins } });
  expect(said(deferred())).toMatchObject({ key: 'waiting.deferral.condition', params: { sinceAt, ...when } });
  expect(said(withoutRest())).toMatchObject({ key: 'waiting.deferral', params: { sinceAt } });
});

it('no case rests without a next instant, wherever it was put to rest', () => {
  for (const story of [deferred(day), deferred(), withoutRest()]) {
    expect(stageOf(story.state)).toBe('deferral');
    expect(nextInstant(story.state, story.network, story.now)).toBeDefined();
    expect(() => story.act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' })).not.toThrow();
  }
});

/** A case of before, with nothing but the reason. */
function withoutRest(): DecisionCase {
  const story = deferred();
  const { rest, ...state } = story.state;
  story.state = state;
  return story;
}
