import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration } from '#schemas/duration.ts';
import { coordinator, DecisionCase, focalPoint, opening, secretariat, sgOffice } from '#test/support/decision-case.ts';
import { members, networkWith, roster } from '#test/support/network.ts';
import { tries } from '#test/support/search.ts';
import { Directory } from '#workflows/network/directory.ts';
import { dossierOf } from '../dossier.ts';
import { nextInstant } from './stage.ts';

const failed = (story = new DecisionCase()) => story.inFacilitation().failed();
const say = (story: DecisionCase, party: string, choice: 'refer' | 'agree-otherwise') =>
  story.act(focalPoint(party), 'refer', { choice, reason: `${party} says why` }, party);
const [first = '', ...others] = members;
const kindsIn = ({ state }: DecisionCase) => [...new Set(Object.values(state.tasks).map(({ kind }) => kind))].sort();

describe('referral', () => {
  it('is asked of each member of the Committee, not of the Coordinator, until the instant at which the matter goes', () => {
    const story = failed();
    expect(story.state.at).toBe('referral-pending');
    const asked = Object.values(story.state.tasks).filter(({ kind }) => kind === 'refer');
    const dueAt = addDuration(story.now, 'PT72H');
    expect(asked).toMatchObject(members.map((party) => ({ party, assignees: [`party:${party}`], dueAt })));
    expect(kindsIn(story)).toEqual(['refer', 'withdraw']);
  });

  /** @terms 38 referralPeriod — Once agreement has failed the matter goes when the Committee's period is over, unless all its members agree otherwise. */
  it('goes at its instant though nobody says a word', () => {
    const story = failed().after('PT71H').passTime();
    expect(story.state.at).toBe('referral-pending');
    story.after('PT1H').passTime();
    expect(story.last).toMatchObject([{ type: 'matter-referred', actor: { system: 'clock' }, data: {} }]);
    expect(story.state.at).toBe('referred');
  });

  it('has the period that held when the case began', () => {
    const longer = networkWith((roster) => {
      for (const body of roster.bodies) body.settings = { referralPeriod: 'P10D' };
    });
    expect(failed(new DecisionCase(longer)).after('P9D').passTime().state.at).toBe('referral-pending');
    const changed = new Directory(roster, {
      'executive-committee/referralPeriod': [{ from: addDuration(opening, 'PT1H'), value: 'P10D' }],
    });
    const story = new DecisionCase(changed).submit().after('PT2H').act(secretariat, 'screen', { choice: 'accept' });
    story.deliver().position('ILO', 'objection');
    story.failed();
    expect(story.after('PT72H').passTime().happened).toEqual(['matter-referred']);
  });

  it('reminds, before it goes, whoever has said nothing', () => {
    const often = networkWith((roster) => {
      roster.settings.remindAfter = 'P1D';
    });
    const story = say(failed(new DecisionCase(often)), 'WHO', 'refer')
      .after('P1D')
      .passTime();
    expect(story.last).toMatchObject([{ type: 'reminder-sent', data: { about: 'referral' } }]);
    const [{ data } = { data: {} }] = story.last;
    expect((data as { taskIds: string[] }).taskIds.map((taskId) => taskId.split('.').at(-1))).toEqual(
      members.filter((party) => party !== 'WHO'),
    );
  });

  it.each(['refer', 'agree-otherwise'] as const)('does not follow from one member that says %s', (choice) => {
    const story = say(failed(), 'WHO', choice);
    expect(story.happened).toEqual([choice === 'refer' ? 'referral-supported' : 'referral-opposed']);
    expect(story.state.at).toBe('referral-pending');
    expect(story.after('PT72H').passTime().happened).toEqual(['matter-referred']);
  });

  it('goes as soon as all have spoken, unless all agree otherwise', () => {
    const story = others.reduce((told, party) => say(told, party, 'agree-otherwise'), failed());
    expect(say(story, first, 'refer').happened).toEqual(['referral-supported', 'matter-referred']);
  });

  /** @terms 38 — Only the Committee together takes a matter back into facilitation: every member has to agree otherwise. */
  it('goes back to facilitation when all agree otherwise', () => {
    const story = members.reduce((told, party) => say(told, party, 'agree-otherwise'), failed());
    expect(story.happened).toEqual(['referral-opposed', 'returned-to-facilitation']);
    expect(story.state).toMatchObject({ at: 'facilitation', referring: [] });
    expect(story.state).not.toHaveProperty('agreementFailedAt');
    expect(story.state).not.toHaveProperty('referral');
    expect(kindsIn(story)).toEqual(['ask-finding', 'defer', 'facilitate', 'lift', 'withdraw']);
  });

  it('counts the last word of a member, who may change it until the instant; the same word again is nothing new, unless more is said with it', () => {
    const story = members.slice(1).reduce((told, party) => say(told, party, 'agree-otherwise'), failed());
    expect(story.act(focalPoint('WHO'), 'refer', { choice: 'agree-otherwise' }, 'WHO').happened).toEqual([]);
    expect(say(story, 'WHO', 'agree-otherwise').happened).toEqual(['referral-opposed']);
    say(say(story, 'WHO', 'refer'), 'WHO', 'agree-otherwise');
    expect(say(story, first, 'agree-otherwise').happened).toEqual(['referral-opposed', 'returned-to-facilitation']);
  });

  it('forgets what was said of it once facilitation goes on', () => {
    const story = members.reduce((told, party) => say(told, party, 'agree-otherwise'), failed());
    story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'still none' });
    expect(others.reduce((told, party) => say(told, party, 'agree-otherwise'), story).state.at).toBe(
      'referral-pending',
    );
  });

  it('takes nothing in the second in which it goes, or later', () => {
    const story = failed().after('PT72H');
    expect(() => say(story, 'WHO', 'agree-otherwise')).toThrow('task-closed');
  });

  it('of a case that was found to have failed before there was an instant gets one when time next passes', () => {
    const story = new DecisionCase().inFacilitation();
    story.wroteFormerly({ type: 'agreement-not-reached', data: { report: 'no way found' } }, coordinator);
    story.after('P7D').passTime();
    const dueAt = addDuration(story.now, 'PT72H');
    expect(story.last).toMatchObject([{ type: 'referral-circulated', data: { dueAt } }]);
    const asked = Object.values(story.state.tasks).filter(({ kind }) => kind === 'refer');
    expect(asked.map(({ party }) => party)).toEqual(members);
    expect(nextInstant(story.state, story.network, story.now)).toBe(dueAt);
    expect(story.after('PT72H').passTime().happened).toEqual(['matter-referred']);
  });

  it("gives the Secretary-General's office its own time before the first reminder", () => {
    const story = failed().after('PT72H').passTime().after('P5D');
    story.act(coordinator, 'transmit', { choice: 'transmit' });
    expect(story.after('P6D').passTime().happened).toEqual([]);
    expect(story.after('P1D').passTime().happened).toEqual(['reminder-sent']);
  });

  it('is transmitted by the Coordinator, with the hash of the dossier made from the history', () => {
    const story = failed().after('PT72H').passTime();
    const hash = createHash('sha256').update(dossierOf(story.history)).digest('hex');
    story.act(coordinator, 'transmit', { choice: 'transmit' });
    expect(story.last).toMatchObject([{ type: 'dossier-transmitted', data: { hash } }]);
  });

  it('can no longer be stopped by the proposer', () => {
    const story = failed().after('PT72H').passTime();
    expect(() => story.act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' })).toThrow("No open task 'withdraw'");
  });

  it('is never the word of one, for it or against it, whatever all say and in whatever order', () => {
    const word = fc.record({
      party: fc.constantFrom(...members),
      choice: fc.constantFrom('refer' as const, 'agree-otherwise' as const, 'agree-otherwise' as const),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const story = failed();
        const said = new Map<string, string>();
        for (const { party, choice } of words) {
          if (story.state.at !== 'referral-pending') break;
          say(story, party, choice);
          said.set(party, choice);
          const isUnanimous = [...said.values()].every((one) => one === 'agree-otherwise');
          const expected = said.size < members.length ? 'referral-pending' : isUnanimous ? 'facilitation' : 'referred';
          expect(story.state.at).toBe(expected);
        }
        if (story.state.at === 'referral-pending') expect(story.after('PT72H').passTime().state.at).toBe('referred');
      }),
      { numRuns: tries(300) },
    );
  });
});

describe("the reply of the Secretary-General's office", () => {
  const transmitted = () => new DecisionCase().transmitted();

  it('decided without a new text: the words are the same, the version is new', () => {
    const story = transmitted().act(sgOffice, 'respond', { choice: 'decided' });
    const [first, second] = story.state.texts;
    expect(second).toMatchObject({ version: 2, hash: first?.hash });
  });

  it('returned: a next round, to which no earlier objection applies', () => {
    const story = transmitted().act(sgOffice, 'respond', { choice: 'returned', reason: 'try again' });
    expect(story.happened).toEqual(['response-recorded', 'round-circulated']);
    expect(story.state).toMatchObject({ at: 'circulated', positions: {}, round: { number: 2, version: 2 } });
    expect(story.deliver().after('PT72H').passTime().state.outcome?.kind).toBe('adopted');
  });

  it('returned, and no consensus again: the way through facilitation is open again', () => {
    const story = transmitted().act(sgOffice, 'respond', { choice: 'returned' }).deliver().position('WHO', 'objection');
    story.failed();
    story.after('PT72H').passTime();
    expect(kindsIn(story)).toEqual(['transmit']);
  });

  it('closed: the case ends without decision and says so in the register', () => {
    const story = transmitted().act(sgOffice, 'respond', { choice: 'closed', reason: 'overtaken' });
    expect(story.state).toMatchObject({
      at: 'closed-without-decision',
      outcome: { kind: 'closed-without-decision' },
      tasks: {},
    });
    expect(story.state.registeredAt).toBe(story.now);
  });
});
