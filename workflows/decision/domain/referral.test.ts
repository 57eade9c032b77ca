import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint, secretariat, sgOffice } from '#test/support/decision-case.ts';
import { members, networkWith } from '#test/support/network.ts';
import { dossierOf } from '../dossier.ts';

const failed = (story = new DecisionCase()) =>
  story.inFacilitation().act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' });
const byEveryMember = () =>
  new DecisionCase(
    networkWith((roster) => {
      roster.settings.referralActBy = 'every-member';
    }),
  );

describe('referral', () => {
  it('is asked of the Committee, not of the Coordinator', () => {
    const story = failed();
    expect(story.state.at).toBe('referral-pending');
    const [refer] = Object.values(story.state.tasks).filter(({ kind }) => kind === 'refer');
    expect(refer?.assignees).toEqual(members.map((party) => `party:${party}`));
    expect(
      Object.values(story.state.tasks)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['refer', 'withdraw']);
  });

  it('does not come about by time', () => {
    expect(failed().after('P60D').passTime().happened).toEqual(['reminder-sent']);
  });

  it("gives the Secretary-General's office its own time before the first reminder", () => {
    const story = failed().act(focalPoint('WHO'), 'refer', { choice: 'refer' }).after('P5D');
    story.act(coordinator, 'transmit', { choice: 'transmit' });
    expect(story.after('P6D').passTime().happened).toEqual([]);
    expect(story.after('P1D').passTime().happened).toEqual(['reminder-sent']);
  });

  it('takes one member where the setting says so', () => {
    const story = failed().act(focalPoint('WHO'), 'refer', { choice: 'refer' });
    expect(story.happened).toEqual(['matter-referred']);
    expect(story.state.at).toBe('referred');
  });

  it('takes every member where the setting says so, each once', () => {
    const story = failed(byEveryMember());
    for (const party of members.slice(1)) {
      story.act(focalPoint(party), 'refer', { choice: 'refer' });
      expect(story.happened).toEqual(['referral-supported']);
    }
    expect(story.act(focalPoint('WHO'), 'refer', { choice: 'refer' }).happened).toEqual([]);
    expect(story.act(focalPoint('DESA'), 'refer', { choice: 'refer' }).happened).toEqual([
      'referral-supported',
      'matter-referred',
    ]);
  });

  it.each([
    ['one member', () => failed()],
    ['every member', () => failed(byEveryMember())],
  ])('goes back to facilitation at the word of one, also when the act is by %s', (_, referring) => {
    const story = referring().act(focalPoint('WHO'), 'refer', {
      choice: 'back-to-facilitation',
      reason: 'one more try',
    });
    expect(story.state).toMatchObject({ at: 'facilitation', referring: [] });
    expect(story.state).not.toHaveProperty('agreementFailedAt');
    expect([...new Set(Object.values(story.state.tasks).map(({ kind }) => kind))].sort()).toEqual([
      'defer',
      'facilitate',
      'lift',
      'withdraw',
    ]);
  });

  it('forgets earlier support once facilitation goes on', () => {
    const story = failed(byEveryMember()).act(focalPoint('DESA'), 'refer', { choice: 'refer' });
    story.act(focalPoint('WHO'), 'refer', { choice: 'back-to-facilitation' });
    story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'still none' });
    for (const party of members.slice(1)) story.act(focalPoint(party), 'refer', { choice: 'refer' });
    expect(story.state.at).toBe('referral-pending');
  });

  it('is transmitted by the Coordinator, with the hash of the dossier made from the history', () => {
    const story = failed().act(focalPoint('WHO'), 'refer', { choice: 'refer' });
    const hash = createHash('sha256').update(dossierOf(story.history)).digest('hex');
    story.act(coordinator, 'transmit', { choice: 'transmit' });
    expect(story.last).toMatchObject([{ type: 'dossier-transmitted', data: { hash } }]);
  });

  it('can no longer be stopped by the proposer', () => {
    const story = failed().act(focalPoint('WHO'), 'refer', { choice: 'refer' });
    expect(() => story.act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' })).toThrow("No open task 'withdraw'");
  });
});

describe("the reply of the Secretary-General's office", () => {
  const transmitted = () => new DecisionCase().transmitted();

  it('decided: the guided text is adopted as its own version', () => {
    const story = transmitted().act(sgOffice, 'respond', { choice: 'decided', text: 'As guided.' });
    expect(story.happened).toEqual(['response-recorded', 'decision-adopted']);
    expect(story.state.outcome).toMatchObject({ kind: 'adopted-as-guided', version: 2 });
  });

  it('decided without a new text: the words are the same, the version is new', () => {
    const story = transmitted().act(secretariat, 'respond', { choice: 'decided' });
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
    story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'again none' });
    story.act(focalPoint('ILO'), 'refer', { choice: 'refer' });
    expect(Object.values(story.state.tasks).map(({ kind }) => kind)).toEqual(['transmit']);
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
