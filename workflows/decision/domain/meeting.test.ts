import { describe, expect, it } from 'vitest';
import type { Meeting } from '#schemas/meeting.ts';
import { DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { members, network, networkWith } from '#test/support/network.ts';
import { letters } from '../letters.ts';
import { offersOf } from '../offers.ts';
import { nextInstant, stageOf } from './stage.ts';

const at = '2026-11-20T09:00:00.000Z';
const meeting: Meeting = {
  ...{ meetingId: 'executive-committee.1', at, timeZone: 'Europe/Zurich' },
  ...{ place: 'Geneva', link: null, papersDueAt: null, state: 'planned' },
};
const form = { method: 'meeting', circulateFor: undefined, circulateUntil: undefined } as const;
const whole = { choice: 'record', present: members };

const withMeetings = (...meetings: Meeting[]): DecisionCase => {
  const story = new DecisionCase();
  story.meetings = meetings;
  return story;
};
const tabled = (): DecisionCase =>
  withMeetings(meeting).circulated({ ...form, meetingId: meeting.meetingId }) as DecisionCase;
const taken = (record: Record<string, unknown> = whole): DecisionCase =>
  tabled().at('2026-11-20T12:00:00.000Z').act(secretariat, 'minute', record);
const told = (story: DecisionCase, changed = [meeting.meetingId], version = 2): DecisionCase =>
  story.run({
    ...{ type: 'outside-changed', what: 'CAL-executive-committee', version, changed },
    ...{ actor: { system: 'rules' } as const, at: story.now },
  });
const lettersOf = (story: DecisionCase) =>
  story.last.flatMap((event, index) => {
    const state = story.states[story.states.length - story.last.length + index];
    return state === undefined ? [] : letters(event, state, network);
  });
const tasks = (story: DecisionCase, kind: string) =>
  Object.values(story.state.tasks).filter((task) => task.kind === kind);

const offered = ({ state, network: known, now, meetingsOf }: DecisionCase) =>
  offersOf(
    { state, network: known, at: now, language: 'en', meetings: (body) => meetingsOf[body] ?? [] },
    () => '',
  ).fields['meetingId']?.options.map(({ value }) => value);

describe('a text that is to be taken at a meeting', () => {
  it('is offered the meetings that the rule takes: members have had it since it went round, those of another body have it from now', () => {
    const soon = { ...meeting, at: '2026-11-05T09:00:00.000Z' };
    const story = withMeetings(soon).circulated(form).after('P1D');
    story.meetingsOf = { ...story.meetingsOf, network: [{ ...soon, meetingId: 'network.1' }] };
    expect(offered(story)).toEqual([soon.meetingId]);
    const table = (meetingId: string) => () => story.act(secretariat, 'table', { choice: 'table', meetingId });
    expect(table('network.1')).toThrow('meeting-too-soon');
    expect(table(soon.meetingId)).not.toThrow();
    expect(offered(withMeetings(soon).submit(form).after('P1D'))).toEqual([]);
    expect(offered(withMeetings(soon).circulated(form).after('P3D'))).toEqual([]);
  });

  /** @terms 34 — A text for a meeting goes to every member as a paper and is put on the agenda of the meeting that its proposer asked for. */
  it('goes to every member as a paper, on the agenda of the meeting asked for, and asks nobody for a position', () => {
    const story = withMeetings(meeting).submit({ ...form, meetingId: meeting.meetingId });
    story.act(secretariat, 'screen', { choice: 'accept' });
    expect(story.happened).toEqual(['case-accepted', 'case-tabled', 'round-circulated']);
    expect(tasks(story, 'position')).toEqual([]);
    expect(tasks(story, 'minute')).toMatchObject([{ assignees: ['role:secretariat'], dueAt: at }]);
    expect(lettersOf(story).filter(({ template }) => template === 'for-meeting')).toHaveLength(members.length);
    expect(stageOf(story.state)).toBe('delivery');
    story.deliver();
    expect([stageOf(story.state), nextInstant(story.state, network, story.now)]).toEqual(['meeting', at]);
  });

  it('waits for the secretariat to name a meeting where none was asked for, and is reminded of', () => {
    const story = withMeetings(meeting).circulated(form);
    expect(stageOf(story.state)).toBe('tabling');
    story.at(nextInstant(story.state, network, story.now) ?? '').passTime();
    expect(story.last).toMatchObject([
      { type: 'reminder-sent', data: { taskIds: [tasks(story, 'table')[0]?.taskId] } },
    ]);
    story.act(secretariat, 'table', { choice: 'table', meetingId: meeting.meetingId });
    expect([stageOf(story.state), tasks(story, 'table')]).toEqual(['meeting', []]);
    expect(new Set(lettersOf(story).map(({ template }) => template))).toEqual(new Set(['tabled']));
    expect(lettersOf(story)[0]?.facts).toMatchObject({ meetingAt: at, deadlineSetAt: at });
  });

  it.each([
    ['there is not', 'executive-committee.9', 'unknown-meeting', {}],
    ['was cancelled', meeting.meetingId, 'meeting-not-ahead', { state: 'cancelled' as const }],
    ['has been', meeting.meetingId, 'meeting-not-ahead', { at: '2026-11-01T09:00:00.000Z' }],
    ['comes sooner than the least period', meeting.meetingId, 'meeting-too-soon', { at: '2026-11-05T08:00:00.000Z' }],
  ])('is refused for a meeting that %s', (_, meetingId, refusal, change) => {
    const story = withMeetings({ ...meeting, ...change });
    expect(() => story.submit({ ...form, meetingId })).toThrow(`${refusal} (meetingId)`);
    const open = withMeetings({ ...meeting, ...change }).circulated(form);
    expect(() => open.act(secretariat, 'table', { choice: 'table', meetingId })).toThrow(`${refusal} (meetingId)`);
  });

  it('is accepted though its meeting was cancelled meanwhile: the secretariat is asked for another', () => {
    const story = withMeetings(meeting).submit({ ...form, meetingId: meeting.meetingId });
    story.meetings = [{ ...meeting, state: 'cancelled' }];
    story.act(secretariat, 'screen', { choice: 'accept' });
    expect([story.happened, tasks(story, 'table').length]).toEqual([['case-accepted', 'round-circulated'], 1]);
    expect(lettersOf(story).map(({ template }) => template)).toContain('please-table');
  });

  /** @terms 33 — The annual meeting of the Network can take a text too: it then goes to all members of the Network. */
  /** @terms 55 — A text can be taken at the annual meeting of the Network, by all its members. */
  it('goes to all members of the Network where it is taken at the annual meeting (D9)', () => {
    const annual = { ...meeting, meetingId: 'network.1' };
    const story = new DecisionCase();
    story.meetingsOf = { 'executive-committee': [meeting], network: [annual] };
    story.circulated(form);
    story.act(secretariat, 'table', { choice: 'table', meetingId: annual.meetingId });
    expect(story.happened).toEqual(['case-tabled', 'round-circulated']);
    expect(story.state.round).toMatchObject({ body: 'network', entitled: network.membersOf('network', at) });
    expect(story.state.sitting).toMatchObject({ meetingId: annual.meetingId, body: 'network' });
  });
});

describe('a meeting that is moved', () => {
  /** @terms 45 — The sessions of a body stand in its calendar; what is on the agenda of one that is moved goes along, and everybody is told. */
  it('takes the text along: members are told once, with the calendar entry, and the record is due then', () => {
    const story = tabled().after('P1D');
    story.meetings = [{ ...meeting, at: '2026-11-25T09:00:00.000Z' }];
    expect(told(story).happened).toEqual(['case-retabled', 'outside-changed']);
    expect(new Set(lettersOf(story).map(({ template }) => template))).toEqual(new Set(['retabled']));
    const facts = {
      meetingAt: '2026-11-25T09:00:00.000Z',
      meetingWasAt: at,
      deadlineSetAt: '2026-11-25T09:00:00.000Z',
    };
    expect(lettersOf(story)[0]?.facts).toMatchObject(facts);
    expect(tasks(story, 'minute')).toMatchObject([{ dueAt: '2026-11-25T09:00:00.000Z' }]);
    expect(nextInstant(story.state, network, story.now)).toBe('2026-11-25T09:00:00.000Z');
    expect(told(story).happened).toEqual([]);
    expect(told(story, ['executive-committee.7'], 3).happened).toEqual([]);
  });

  it.each([
    ['cancelled', 'cancelled', { state: 'cancelled' as const }],
    ['moved closer than the least period', 'closer', { at: '2026-11-05T08:00:00.000Z' }],
  ])('or %s leaves the text without one: the secretariat is asked for another', (_, why, change) => {
    const story = tabled().after('PT1H');
    story.meetings = [{ ...meeting, ...change }];
    expect(told(story).last[0]).toMatchObject({ type: 'case-untabled', data: { why } });
    expect([stageOf(story.state), tasks(story, 'minute'), tasks(story, 'table').length]).toEqual(['tabling', [], 1]);
    const [first] = lettersOf(story);
    expect(first?.facts).toMatchObject({ offAgenda: why, meetingWasAt: at, deadlineGoneAt: at });
  });
});

describe('what a meeting takes', () => {
  it('is not recorded before the body has met, whatever the case has been told', () => {
    const story = tabled().at('2026-11-19T09:00:00.000Z');
    expect(() => story.act(secretariat, 'minute', whole)).toThrow('meeting-not-held');
    story.at('2026-11-20T12:00:00.000Z').meetings = [{ ...meeting, at: '2026-11-25T09:00:00.000Z' }];
    expect(() => story.act(secretariat, 'minute', whole)).toThrow('meeting-not-held');
  });

  it('is not recorded while the text has not reached every member', () => {
    const story = withMeetings(meeting).submit({ ...form, meetingId: meeting.meetingId });
    story.act(secretariat, 'screen', { choice: 'accept' }).bounce('who@example.org');
    story.deliver(story.notified.filter((to) => to !== 'who@example.org')).at('2026-11-20T12:00:00.000Z');
    expect(() => story.act(secretariat, 'minute', whole)).toThrow('papers-outstanding');
    story.act(secretariat, 'notice', { choice: 'excuse', reason: 'had it at the table' });
    expect(story.act(secretariat, 'minute', whole).happened).toEqual(['taken-at-meeting']);
  });

  it.each([
    [{ present: ['FAO'] }, 'not-a-member (present.0)'],
    [{ recused: ['FAO'] }, 'not-a-member (recused.0)'],
    [{ present: ['ILO', 'ILO'] }, 'named-twice (present.1)'],
    [{ stoodAside: [{ party: 'ILO', reason: 'why' }], recused: ['ILO'] }, 'named-twice (recused.0)'],
  ])('is refused where it names somebody wrongly: %j', (change, refusal) => {
    expect(() => taken({ ...whole, ...change })).toThrow(refusal);
  });

  it('is told to every member, of all and of itself, and can be corrected until an instant', () => {
    const record = { ...whole, present: members.slice(1), stoodAside: [{ party: 'WHO', reason: 'costs' }] };
    const story = taken(record);
    const mails = lettersOf(story);
    expect(mails.map(({ template }) => template)).toEqual(members.map(() => 'please-confirm-record'));
    expect(mails.find(({ to }) => to === 'who@example.org')?.taskId).toContain('confirm.WHO');
    expect(mails[0]?.facts).toMatchObject({ present: members.slice(1), absent: ['DESA'], stoodAside: ['WHO: costs'] });
    expect(mails[0]?.facts).toMatchObject({ correctUntilAt: '2026-11-23T12:00:00.000Z' });
    expect([stageOf(story.state), nextInstant(story.state, network, story.now)]).toEqual([
      'correction',
      '2026-11-23T12:00:00.000Z',
    ]);
  });

  /** @terms 33 correctionPeriod — What was taken at a meeting is consensus when nobody objected there, and nobody can correct the record any more. */
  it('adopts when the time for corrections is over, and not before', () => {
    const story = taken({ ...whole, stoodAside: [{ party: 'WHO', reason: 'costs' }] });
    expect(story.at('2026-11-23T11:59:59.000Z').passTime().happened).toEqual([]);
    expect(story.at('2026-11-23T12:00:00.000Z').passTime().happened).toEqual(['consensus-reached', 'decision-adopted']);
    expect(story.last[0]).toMatchObject({ actor: { system: 'clock' }, data: { basis: 'meeting', silent: [] } });
    expect(story.state.outcome).not.toHaveProperty('withoutSupport');
    expect(story.state.minutes).toMatchObject([{ meetingId: meeting.meetingId, agreed: true, version: 1 }]);
    expect(story.state.sitting).toBeUndefined();
  });

  it('adopts at once when every member has confirmed the record', () => {
    const story = taken();
    for (const party of members.slice(1)) story.act(focalPoint(party), 'confirm', { choice: 'confirm' }, party);
    expect(story.happened).toEqual(['meeting-record-confirmed']);
    story.act(focalPoint('DESA'), 'confirm', { choice: 'confirm' }, 'DESA');
    expect(story.happened).toEqual(['meeting-record-confirmed', 'consensus-reached', 'decision-adopted']);
  });

  it('does not stand where one member says that it is not right: the secretariat records anew', () => {
    const story = taken({ ...whole, objections: [{ party: 'WHO', position: 'objection', reason: 'costs' }] });
    expect(() => story.act(focalPoint('WHO'), 'confirm', { choice: 'repudiate' }, 'WHO')).toThrow(
      'correction-needs-reason',
    );
    story.after('PT1H').act(focalPoint('WHO'), 'confirm', { choice: 'repudiate', reason: 'we stood aside' }, 'WHO');
    expect([story.happened, stageOf(story.state)]).toEqual([['meeting-record-repudiated'], 'meeting']);
    expect([tasks(story, 'confirm'), tasks(story, 'minute').length]).toEqual([[], 1]);
    const mails = lettersOf(story);
    expect(mails.find(({ to }) => to === 'secretariat@example.org')).toMatchObject({
      template: 'record-repudiated',
      taskId: tasks(story, 'minute')[0]?.taskId,
      facts: { party: 'WHO', reason: 'we stood aside' },
    });
    expect(nextInstant(story.state, network, story.now)).toBe('2026-11-27T13:00:00.000Z');
    story.act(secretariat, 'minute', { ...whole, stoodAside: [{ party: 'WHO', reason: 'costs' }] });
    expect(story.after('PT72H').passTime().happened).toEqual(['consensus-reached', 'decision-adopted']);
  });

  it('leads to facilitation where a member objected, and back to a meeting where it lets go', () => {
    const story = taken({
      ...{ ...whole, present: members.slice(1) },
      objections: [{ party: 'WHO', position: 'mandate-concern', reason: 'our mandate' }],
    });
    story.after('PT72H').passTime();
    expect(story.happened).toEqual(['consensus-not-reached', 'facilitation-started']);
    expect(story.last[0]).toMatchObject({ data: { because: 'blocked', blocking: ['WHO'], silent: ['DESA'] } });
    expect(tasks(story, 'confirm')).toEqual([]);
    story.act(focalPoint('WHO'), 'lift', { choice: 'lift', reason: 'explained' }, 'WHO');
    expect(story.happened).toEqual(['objection-lifted', 'round-circulated']);
    expect([tasks(story, 'table').length, story.state.minutes?.length]).toEqual([1, 1]);
  });

  it.each([
    ['fewer than the floor are there', { present: members.slice(0, 4) }, 'below-floor-at-meeting'],
    ['too many recuse themselves', { recused: members.slice(0, 5) }, 'below-floor-at-meeting'],
  ])('is no consensus where %s', (_, change, because) => {
    const story = taken({ ...whole, ...change })
      .after('PT72H')
      .passTime();
    expect(story.last[0]).toMatchObject({ type: 'consensus-not-reached', data: { because } });
  });

  it('is corrected for as long as the body gives', () => {
    const hasty = networkWith((roster) => {
      for (const body of roster.bodies) body.settings = { correctionPeriod: 'PT24H' };
    });
    const story = new DecisionCase(hasty);
    story.meetings = [meeting];
    story.circulated({ ...form, meetingId: meeting.meetingId }).at('2026-11-20T12:00:00.000Z');
    story.act(secretariat, 'minute', whole);
    expect(story.state.sitting?.taken?.correctUntil).toBe('2026-11-21T12:00:00.000Z');
  });
});
