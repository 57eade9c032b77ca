import { describe, expect, it } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Meeting } from '#schemas/meeting.ts';
import { coordinator, DecisionCase, focalPoint, form, secretariat } from '#test/support/decision-case.ts';
import { screeningIn } from '../screening-section.ts';
import { waitingFor } from '../waiting-for.ts';
import { evolve } from './evolve.ts';
import type { RecordedEvent } from './recorded-event.ts';

const given = () => new DecisionCase().submit();
const asked = (story = given()) => story.act(secretariat, 'screen', { choice: 'inadmissible', reason: 'no mandate' });
const why = { reason: 'we looked' };
const meeting: Meeting = {
  ...{ meetingId: 'executive-committee.1', at: '2026-11-20T09:00:00.000Z', timeZone: 'Europe/Zurich' },
  ...{ place: 'Geneva', link: null, papersDueAt: null, state: 'planned' },
};
const openKinds = ({ state }: DecisionCase) =>
  Object.values(state.tasks)
    .map(({ kind }) => kind)
    .sort();
const choices = ({ state }: DecisionCase, kind: string) =>
  Object.values(state.tasks).find((task) => task.kind === kind)?.choices;

describe('the secretariat serves', () => {
  /** @terms 30 — The secretariat returns for completeness and asks for a ruling; it ends no member's proposal. */
  it('it accepts, returns, or asks the Coordinator to rule, and ends nothing', () => {
    expect(choices(given(), 'screen')).toEqual(['accept', 'return', 'inadmissible']);
    expect(() => given().act(secretariat, 'screen', { choice: 'decline', reason: 'no' })).toThrow('not-offered');
    const story = asked();
    expect(story.state.at).toBe('submitted');
    expect(openKinds(story)).toEqual(['defer', 'rule', 'withdraw']);
    expect(() => story.act(secretariat, 'rule', { choice: 'decline', ...why })).toThrow('not-permitted');
  });

  it("only the Coordinator's ruling ends a proposal", () => {
    const story = asked().act(coordinator, 'rule', { choice: 'decline', ...why });
    expect(story.history.at(-1)).toMatchObject({ type: 'case-declined', actor: { role: 'coordinator' }, data: why });
    expect(story.state).toMatchObject({ at: 'closed-without-decision', outcome: { kind: 'declined' }, tasks: {} });
  });

  it('what the Coordinator admits goes round as if it had been accepted', () => {
    const story = asked().act(coordinator, 'rule', { choice: 'admit', ...why });
    expect(story.happened).toEqual(['case-admitted', 'case-accepted', 'round-circulated']);
    expect(story.state.screening).toBeUndefined();
  });

  it('what the Coordinator admits is on the agenda of the meeting that its proposer asked for', () => {
    const story = new DecisionCase();
    story.meetings = [meeting];
    const form = { method: 'meeting', circulateFor: undefined, meetingId: meeting.meetingId } as const;
    asked(story.submit(form)).act(coordinator, 'rule', { choice: 'admit', ...why });
    expect(story.happened).toEqual(['case-admitted', 'case-accepted', 'case-tabled', 'round-circulated']);
    expect(openKinds(story)).toContain('minute');
    expect(openKinds(story)).not.toContain('table');
  });

  it('what is admitted when its own deadline is overtaken is returned by the desk, which cannot ask again', () => {
    const story = given();
    const overtaken = new DecisionCase().submit({
      circulateFor: undefined,
      circulateUntil: '2026-11-06T09:00:00.000Z',
    });
    asked(overtaken)
      .after('P3D')
      .act(coordinator, 'rule', { choice: 'admit', ...why });
    expect(overtaken.happened).toEqual(['case-admitted']);
    expect(choices(overtaken, 'screen')).toEqual(['accept', 'return']);
    overtaken.act(secretariat, 'screen', { choice: 'return', reason: 'date' });
    overtaken.act(focalPoint('ILO'), 'submit', { choice: 'submit', form });
    expect(choices(overtaken, 'screen')).toEqual(choices(story, 'screen'));
  });

  it('the Coordinator is reminded, counted from when the question was put', () => {
    const story = asked(given().after('P2D'));
    expect(waitingFor(story.state, story)).toMatchObject({ key: 'waiting.ruling', params: { since: story.now } });
    expect(story.after('P6D').passTime().happened).toEqual([]);
    expect(story.after('P1D').passTime().last).toMatchObject([
      { type: 'reminder-sent', data: { taskIds: [expect.stringContaining('.rule')] } },
    ]);
  });

  it('a rest ends where it was: with the question to the Coordinator', () => {
    const story = asked().act(secretariat, 'defer', {
      choice: 'defer',
      condition: 'the recess is over',
      reason: 'recess',
    });
    expect(openKinds(story.act(secretariat, 'resume', { choice: 'resume' }))).toEqual(['defer', 'rule', 'withdraw']);
  });

  /** @terms 60 — Screening records which other mechanism deals with the matter, whose mandates it touches, and what a common approach adds. */
  it('what the desk finds of a common approach stands on the case', () => {
    const found = { addedValue: 'one voice', mandates: ['ILO', 'WHO'], otherMechanism: 'none' };
    const story = given().act(secretariat, 'screen', { choice: 'accept', ...found });
    expect(screeningIn(story.history)).toEqual(found);
    expect(screeningIn(given().act(secretariat, 'screen', { choice: 'accept' }).history)).toBeNull();
    expect(() => given().act(secretariat, 'screen', { choice: 'accept', mandates: ['NOBODY'] })).toThrow(
      expect.objectContaining({ refusal: 'unknown-party', field: 'mandates.0' }),
    );
  });
});

describe('a proposal that was submitted while the secretariat declined', () => {
  const former = () => {
    const story = new DecisionCase();
    const [submission] = given().history as unknown as EventEnvelope[];
    const { ruledBy, ...data } = submission?.data ?? {};
    const event = { ...submission, data } as unknown as RecordedEvent;
    story.history.push(event);
    story.state = evolve(story.state, event);
    return story;
  };

  it('folds as it did, and its task now asks for the ruling', () => {
    expect(choices(former(), 'screen')).toEqual(['accept', 'return', 'decline']);
    const story = former().act(secretariat, 'screen', { choice: 'decline', reason: 'no mandate' });
    expect(story.happened).toEqual(['ruling-asked']);
    expect(openKinds(story)).toEqual(['defer', 'rule', 'withdraw']);
  });
});
