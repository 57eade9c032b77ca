import { describe, expect, it } from 'vitest';
import { DecisionCase, secretariat } from '#test/support/decision-case.ts';
import { members, networkWith } from '#test/support/network.ts';

const accepted = (network = networkWith()) =>
  new DecisionCase(network).submit().act(secretariat, 'screen', { choice: 'accept' });
const mailbox = (party: string) => `${party.toLowerCase()}@example.org`;
const allBut = (...left: string[]) => members.filter((party) => !left.includes(party)).map(mailbox);
const clockRuns = (story: DecisionCase) => story.state.round?.startsAt !== undefined;
const withLanguages = (...languages: ('en' | 'ar' | 'fr')[]) =>
  networkWith((roster) => {
    for (const method of roster.bodies[0]?.workingMethods ?? []) method.requiredLanguages = languages;
  });
const withoutWho = () =>
  networkWith((roster) => {
    roster.people = roster.people.filter((person) => !person.id.startsWith('who'));
  });

describe('the clock of a round', () => {
  it('waits for the last notice, and starts with its delivery', () => {
    const story = accepted().after('PT1H').deliver(allBut('WHO'));
    expect(clockRuns(story)).toBe(false);
    story.after('PT1H').deliver([mailbox('WHO')]);
    expect(story.state.round).toMatchObject({ startsAt: story.now, expiresAt: '2026-11-05T11:00:00.000Z' });
  });

  it('does not start while a notice has bounced; the secretariat is asked', () => {
    const story = accepted().bounce(mailbox('WHO')).deliver(allBut('WHO'));
    expect(clockRuns(story)).toBe(false);
    expect(Object.values(story.state.tasks)).toContainEqual(expect.objectContaining({ kind: 'notice', party: 'WHO' }));
  });

  it('starts when the bounced notice is excused, and the task ends', () => {
    const story = accepted().bounce(mailbox('WHO')).deliver(allBut('WHO'));
    story.act(secretariat, 'notice', { choice: 'excuse', reason: 'told by phone' });
    expect(story.happened).toEqual(['notice-excused', 'clock-started']);
    expect(Object.values(story.state.tasks).map((task) => task.kind)).not.toContain('notice');
  });

  it('waits again for a notice that is sent again', () => {
    const story = accepted().bounce(mailbox('WHO')).deliver(allBut('WHO'));
    story.act(secretariat, 'notice', { choice: 'resend' });
    expect(story.happened).toEqual(['notice-resent']);
    expect(clockRuns(story)).toBe(false);
    story.deliver([mailbox('WHO')], story.state.seq);
    expect(clockRuns(story)).toBe(true);
  });

  it('waits for the new contact when the roster was mended meanwhile, and for the old one no more', () => {
    const story = accepted(withoutWho()).deliver(allBut('WHO'));
    expect(() => story.act(secretariat, 'notice', { choice: 'resend' })).toThrow('nobody-to-write-to');
    story.network = networkWith();
    story.act(secretariat, 'notice', { choice: 'resend' });
    expect(story.last).toMatchObject([{ type: 'notice-resent', data: { to: mailbox('WHO'), party: 'WHO' } }]);
    expect(clockRuns(story)).toBe(false);
    expect(clockRuns(story.deliver([mailbox('WHO')], story.state.seq))).toBe(true);
  });

  it('does not wait for ever for a notice of which nothing is heard: the secretariat is asked, and excuses it', () => {
    const story = accepted().deliver(allBut('WHO', 'ILO')).bounce(mailbox('ILO'));
    story.after('P6DT23H59M').passTime();
    expect(story.happened).toEqual([]);
    story.after('PT1M').passTime();
    expect(story.happened).toEqual(['reminder-sent', 'notice-bounced']);
    expect(story.last.at(-1)).toMatchObject({
      data: { to: mailbox('WHO'), reason: expect.stringContaining('nothing was heard') },
    });
    story.act(secretariat, 'notice', { choice: 'excuse', reason: 'told by phone' }, 'ILO');
    story.act(secretariat, 'notice', { choice: 'resend' }, 'WHO');
    expect(clockRuns(story)).toBe(false);
    story.after('P7D').passTime();
    expect(story.happened).toContain('notice-bounced');
    expect(clockRuns(story.act(secretariat, 'notice', { choice: 'excuse', reason: 'told by phone' }))).toBe(true);
  });

  it('gives a notice that was sent again the same time, and takes late news of it', () => {
    const story = accepted().deliver(allBut('WHO')).bounce(mailbox('WHO'));
    story.after('P6DT23H50M').act(secretariat, 'notice', { choice: 'resend' });
    const resent = story.state.seq;
    story.after('PT10M').passTime();
    expect(story.happened).toEqual(['reminder-sent']);
    story.after('P7D').passTime();
    expect(story.happened).toEqual(['reminder-sent', 'notice-bounced']);
    expect(Object.values(story.state.tasks).map(({ kind }) => kind)).toContain('notice');
    expect(clockRuns(story.deliver([mailbox('WHO')], resent))).toBe(true);
    expect(Object.values(story.state.tasks).map(({ kind }) => kind)).not.toContain('notice');
  });

  it('takes no late news of a notice that came back', () => {
    const story = accepted().deliver(allBut('WHO')).bounce(mailbox('WHO'));
    expect(clockRuns(story.deliver([mailbox('WHO')]))).toBe(false);
  });

  it('is not fooled by a second report of the same delivery', () => {
    const story = accepted().deliver([mailbox('ILO')]);
    expect(story.deliver([mailbox('ILO')]).happened).toEqual([]);
  });

  it('is not started by the late delivery of a notice of an earlier round', () => {
    const story = accepted().position('ILO', 'objection');
    const firstRound = story.state.round?.circulatedBy ?? 0;
    const coordinator = { person: 'coordinator@example.org', role: 'coordinator', proof: 'sign-in' } as const;
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    story.deliver(allBut(), firstRound);
    expect(story.happened).toEqual([]);
    expect(clockRuns(story)).toBe(false);
    expect(clockRuns(story.deliver())).toBe(true);
  });

  it('a bounce after the round is recorded, and asks for nothing that could still be done', () => {
    const story = accepted().deliver().after('PT72H').passTime();
    const before = Object.keys(story.state.tasks);
    story.bounce(mailbox('WHO'), story.state.seq);
    expect(story.happened).toEqual(['notice-bounced']);
    expect(Object.keys(story.state.tasks)).toEqual(before);
  });

  it('waits for every required language', () => {
    const story = accepted(withLanguages('en', 'fr')).deliver();
    expect(clockRuns(story)).toBe(false);
    const translation = { language: 'fr', title: 'Plan de travail', text: 'Le Comité adopte le plan.' };
    story.act(secretariat, 'translate', { choice: 'attach', translation });
    expect(story.happened).toEqual(['translation-attached', 'clock-started']);
  });

  it('needs no translation that the proposer attached', () => {
    const story = new DecisionCase(withLanguages('en', 'fr'));
    const translations = [{ language: 'fr' as const, title: 'Plan de travail', text: 'Le Comité adopte le plan.' }];
    story.submit({ translations }).act(secretariat, 'screen', { choice: 'accept' });
    expect(Object.values(story.state.tasks).map((task) => task.kind)).not.toContain('translate');
    expect(clockRuns(story.deliver())).toBe(true);
  });

  it('refuses a language that is there already', () => {
    const story = accepted(withLanguages('en', 'fr'));
    const translation = { language: 'en', title: 'Workplan', text: 'Again.' };
    expect(() => story.act(secretariat, 'translate', { choice: 'attach', translation })).toThrow('already-attached');
  });

  it('does not start over the head of a member that nobody can be written to for', () => {
    const story = accepted(withoutWho()).deliver(allBut('WHO'));
    expect(clockRuns(story)).toBe(false);
    story.act(secretariat, 'notice', { choice: 'excuse', reason: 'told the mission' }, 'WHO');
    expect(story.last[0]).toMatchObject({ type: 'notice-excused', data: { to: 'WHO', party: 'WHO' } });
    expect(clockRuns(story)).toBe(true);
  });
});

describe('a bounce', () => {
  const circulation = 3;

  it('of the notice that was sent again before does not touch the new one', () => {
    const story = accepted().bounce('who@example.org', circulation);
    story.act(secretariat, 'notice', { choice: 'resend' }).bounce('who@example.org', circulation);
    expect(story.state.round?.notices['who@example.org']?.state).toBe('pending');
  });

  it('of a mail that holds up no clock is recorded, and its second report is not', () => {
    const story = accepted().deliver();
    const announced = story.state.seq;
    story.bounce('who@example.org', announced);
    expect(story.happened).toEqual(['notice-bounced']);
    story.bounce('who@example.org', announced);
    expect(story.happened).toEqual([]);
    expect(clockRuns(story)).toBe(true);
  });
});

describe('the end of the clock', () => {
  it.each([
    ['Geneva leaves summer time', '2026-10-23T15:00:00.000Z', '2026-10-26T15:00:00.000Z'],
    ['New York leaves summer time', '2026-10-30T15:00:00.000Z', '2026-11-02T15:00:00.000Z'],
    ['New York enters summer time', '2027-03-12T15:00:00.000Z', '2027-03-15T15:00:00.000Z'],
    ['Geneva enters summer time', '2027-03-26T15:00:00.000Z', '2027-03-29T15:00:00.000Z'],
  ])('is 72 elapsed hours away in the week when %s', (_, start, end) => {
    const story = new DecisionCase().at(start).circulated();
    expect(story.state.round?.expiresAt).toBe(end);
  });

  it('is counted from the last thing that the clock waited for, though the news of a delivery comes later', () => {
    const story = accepted(withLanguages('en', 'fr')).deliver([]);
    const deliveredAt = story.now;
    story.after('PT5M').act(secretariat, 'translate', {
      choice: 'attach',
      translation: { language: 'fr', title: 'Plan de travail', text: 'Adopté.' },
    });
    const attachedAt = story.now;
    story.at(deliveredAt).deliver();
    expect(story.state.round?.startsAt).toBe(attachedAt);
  });

  it('is the stated instant when that leaves the minimum', () => {
    const until = '2026-11-12T16:00:00.000Z';
    const story = new DecisionCase().circulated({ circulateFor: undefined, circulateUntil: until });
    expect(story.state.round?.expiresAt).toBe(until);
  });

  it('is later than the stated instant when delivery took so long that the minimum would not be kept', () => {
    const until = '2026-11-05T16:00:00.000Z';
    const story = new DecisionCase().submit({ circulateFor: undefined, circulateUntil: until });
    story.act(secretariat, 'screen', { choice: 'accept' }).after('P2D').deliver();
    expect(story.state.round?.expiresAt).toBe('2026-11-07T09:00:00.000Z');
  });
});
