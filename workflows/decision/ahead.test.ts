import { describe, expect, it } from 'vitest';
import type { Meeting } from '#schemas/meeting.ts';
import { DecisionCase, focalPoint, letterOfReply, secretariat } from '#test/support/decision-case.ts';
import { members, networkWith } from '#test/support/network.ts';
import { say } from '#words/say.ts';
import { aheadOf } from './ahead.ts';
import { stageOf } from './domain/stage.ts';

const given = () => new DecisionCase();
const ahead = (story: DecisionCase) => aheadOf(story.state, story.network);
const keysOf = (story: DecisionCase) => ahead(story).map(({ says }) => says.key);
const dated = (story: DecisionCase) => ahead(story).flatMap(({ at }) => at ?? []);

const meeting: Meeting = {
  ...{ meetingId: 'executive-committee.1', at: '2026-11-20T09:00:00.000Z', timeZone: 'Europe/Zurich' },
  ...{ place: 'Geneva', link: null, papersDueAt: null, state: 'planned' },
};
const tabled = () => {
  const story = given();
  story.meetings = [meeting];
  const method = { method: 'meeting', circulateFor: undefined, circulateUntil: undefined } as const;
  return story.circulated({ ...method, meetingId: meeting.meetingId });
};
const asked = () => given().inFacilitation().act(focalPoint('WHO'), 'ask-finding', { choice: 'ask', reason: 'stuck' });
const replied = () => ({ choice: 'closed', documents: [letterOfReply.documentId] });
const stoppedOnce = () => {
  const story = new DecisionCase(
    networkWith((roster) => {
      for (const method of roster.bodies[0]?.workingMethods ?? []) method.lateBounce = 'stop';
    }),
  ).circulated();
  story.after('PT10H').bounce('who@example.org').after('PT100H').act(secretariat, 'notice', { choice: 'resend' });
  return story.after('PT1H').deliver(['who@example.org'], story.state.seq);
};

/** Stories that go on by themselves at an instant, and where to. */
const waits: [key: string, story: () => DecisionCase, to: string][] = [
  ['ahead.silence', () => given().circulated(), 'publication'],
  ['ahead.silence', stoppedOnce, 'publication'],
  ['ahead.explicit', () => given().circulated({ method: 'explicit' }), 'facilitation'],
  [
    'ahead.below-floor',
    () => members.slice(0, 5).reduce((story, party) => story.position(party, 'recuse'), given().circulated()),
    'facilitation',
  ],
  ['ahead.blocked', () => given().circulated({ method: 'explicit' }).position('ILO', 'objection'), 'facilitation'],
  ['ahead.finding', asked, 'finding'],
  [
    'ahead.finding.untried',
    () => {
      const story = asked();
      return story.at(dated(story)[0] ?? '').passTime();
    },
    'referral',
  ],
  ['ahead.referral', () => given().inFacilitation().failed(), 'transmission'],
  ['ahead.reply', () => given().transmitted().act(secretariat, 'respond', replied()), 'rest'],
  [
    'ahead.deferral',
    () => given().submit().act(secretariat, 'defer', { choice: 'defer', until: '2026-12-01', reason: 'recess' }),
    'screening',
  ],
];

describe('what is ahead of a case', () => {
  it.each(waits)('%s has the instant at which the case goes on by itself', (key, story, to) => {
    const before = story();
    const first = ahead(before)[0];
    expect(first?.says.key).toBe(key);
    const at = first?.at ?? expect.fail('no instant');
    const shown = Object.values(first?.says.params ?? {});
    expect(shown).toContain(at);
    const early = story()
      .at(new Date(Date.parse(at) - 1000).toISOString())
      .passTime();
    expect([stageOf(early.state), dated(early)[0]]).toEqual([stageOf(before.state), at]);
    const late = story().at(at).passTime();
    expect(stageOf(late.state)).toBe(to);
    expect(dated(late)).not.toContain(at);
  });

  it('moves with a clock that was stopped, and has no date while it stands still', () => {
    const [first] = dated(given().circulated());
    const story = stoppedOnce();
    expect(dated(story)).toEqual([story.state.round?.expiresAt]);
    expect(dated(story)).not.toEqual([first]);
    expect(dated(story.bounce('who@example.org', story.state.round?.notices['who@example.org']?.sentBy))).toEqual([]);
  });

  it('moves with the meeting that takes the text', () => {
    const story = tabled();
    expect([keysOf(story)[0], dated(story)]).toEqual(['ahead.meeting', [meeting.at]]);
    const moved = { ...meeting, at: '2026-11-25T09:00:00.000Z' };
    story.meetings = [moved];
    story.run({
      ...{ type: 'outside-changed', what: 'CAL-executive-committee', version: 2, changed: [meeting.meetingId] },
      ...{ actor: { system: 'rules' } as const, at: story.now },
    });
    expect(dated(story)).toEqual([moved.at]);
    story.at('2026-11-25T12:00:00.000Z').act(secretariat, 'minute', { choice: 'record', present: members });
    expect([keysOf(story)[0], dated(story)]).toEqual(['ahead.correction', [story.state.sitting?.taken?.correctUntil]]);
  });

  it('says what consensus leads to and its absence, and before any clock runs how long it will', () => {
    expect(keysOf(given().submit())).toEqual(['ahead.screening', 'ahead.agreed', 'ahead.not-agreed']);
    const accepted = given().submit().act(secretariat, 'screen', { choice: 'accept' });
    expect(ahead(accepted)[0]).toEqual({ says: { key: 'ahead.clock', params: { hours: 72 } } });
  });

  it('has the next actions by their days, and nothing once the case has ended', () => {
    const followUps = [
      { action: 'Second', owner: 'WHO', dueAt: '2027-02-15' },
      { action: 'First', owner: 'ILO', dueAt: '2027-01-15' },
    ];
    const story = given().circulated({ followUps }).after('PT72H').passTime();
    expect(ahead(story)).toEqual([]);
    story.act(secretariat, 'publish', { choice: 'publish' });
    expect(dated(story)).toEqual(['2027-01-15', '2027-02-15']);
    const [first] = ahead(story);
    expect(say('en', first?.says.key ?? '', first?.says.params, { procedure: 'decision' })).toContain(
      '15 January 2027',
    );
  });
});
