import { describe, expect, it } from 'vitest';
import {
  caseId,
  coordinator,
  DecisionCase,
  focalPoint,
  form,
  opening,
  secretariat,
} from '#test/support/decision-case.ts';
import { networkWith } from '#test/support/network.ts';

const given = () => new DecisionCase();
const openKinds = (story: DecisionCase) =>
  Object.values(story.state.tasks)
    .map((task) => task.kind)
    .sort();

const refusalOf = (changes: object): unknown => {
  try {
    given().submit(changes);
    return undefined;
  } catch (error) {
    return error;
  }
};
const action = (dueAt: string) => ({ action: 'Act', owner: 'ILO', dueAt });

describe('intake', () => {
  it('a draft asks only its proposer, and circulates nothing', () => {
    const story = given().run({ type: 'draft', caseId, form, actor: focalPoint('ILO'), at: opening });
    expect(story.happened).toEqual(['case-drafted']);
    expect(openKinds(story)).toEqual(['submit']);
    expect(story.state.texts).toEqual([]);
  });

  it('a submission goes to the secretariat, as version 1, and can be withdrawn or deferred', () => {
    const story = given().submit();
    expect(story.state.at).toBe('submitted');
    expect(openKinds(story)).toEqual(['defer', 'screen', 'withdraw']);
    expect(story.state.texts).toMatchObject([{ version: 1, languages: ['en'] }]);
  });

  it('a returned proposal comes back as version 2', () => {
    const story = given().submit().act(secretariat, 'screen', { choice: 'return', reason: 'annex' });
    expect(story.state.at).toBe('returned');
    story.act(focalPoint('ILO'), 'submit', { choice: 'submit', form: { ...form, text: 'With the annex.' } });
    expect(story.state.texts.map((text) => text.version)).toEqual([1, 2]);
    expect(story.state.texts[0]?.hash).not.toBe(story.state.texts[1]?.hash);
  });

  it('a declined proposal ends at once, with an entry for the register', () => {
    const story = given().submit().act(secretariat, 'screen', { choice: 'inadmissible', reason: 'no mandate' });
    story.act(coordinator, 'rule', { choice: 'decline', reason: 'no mandate' });
    expect(story.state).toMatchObject({
      at: 'closed-without-decision',
      outcome: { kind: 'declined' },
      registeredAt: opening,
    });
    expect(story.state.tasks).toEqual({});
  });

  it.each([
    ['a period below the minimum', { circulateFor: 'PT71H59M' }, 'below-minimum-period'],
    [
      'an instant sooner than the minimum',
      { circulateFor: undefined, circulateUntil: '2026-11-05T08:59:59.000Z' },
      'below-minimum-period',
    ],
    ['an instant in the past', { circulateFor: undefined, circulateUntil: opening }, 'deadline-in-the-past'],
    [
      'an action for an unknown party',
      { followUps: [{ action: 'Act', owner: 'NOBODY', dueAt: opening }] },
      'unknown-party',
    ],
    ['an action due on the day before', { followUps: [action('2026-11-01')] }, 'due-in-the-past'],
    ['an action due after ten years and a day', { followUps: [action('2036-11-03')] }, 'due-too-far'],
  ])('%s is refused', (_, changes, refusal) => {
    expect(() => given().submit(changes as never)).toThrow(refusal);
  });

  it('names the field and the limit of a period that is too long', () => {
    const until = { circulateFor: undefined, circulateUntil: '9999-12-31T23:59:59.000Z' };
    const days = { params: { days: 180 } };
    expect(refusalOf({ circulateFor: 'P9999D' })).toMatchObject({ field: 'circulateFor', ...days });
    expect(refusalOf(until)).toMatchObject({ field: 'circulateUntil', ...days });
    const longest = opening.replace('2026-11-02', '2027-05-01');
    expect(refusalOf({ ...until, circulateUntil: longest.replace('09:00:00.000', '09:00:00.001') })).toBeDefined();
    expect(refusalOf({ ...until, circulateUntil: longest })).toBeUndefined();
    expect(refusalOf({ circulateFor: 'P180D' })).toBeUndefined();
    expect(refusalOf({ circulateFor: 'P180DT1S' })).toBeDefined();
  });

  it("the body's working method may allow a longer period", () => {
    const network = networkWith((roster) => {
      for (const method of roster.bodies[0]?.workingMethods ?? []) method.maximumPeriod = 'P400D';
    });
    expect(new DecisionCase(network).submit({ circulateFor: 'P400D' }).state.at).toBe('submitted');
    expect(() => new DecisionCase(network).submit({ circulateFor: 'P401D' })).toThrow('above-maximum-period');
  });

  it('a proposal whose own deadline was overtaken while it waited is not accepted, but can be returned', () => {
    const until = { circulateFor: undefined, circulateUntil: '2026-11-05T09:00:00.000Z' };
    const accept = (at: string) => () => given().submit(until).at(at).act(secretariat, 'screen', { choice: 'accept' });
    expect(accept(opening)().state.round?.until).toBe(until.circulateUntil);
    for (const at of ['2026-11-02T09:00:00.001Z', '2026-11-06T09:00:00.000Z']) {
      expect(accept(at)).toThrow(
        expect.objectContaining({
          refusal: 'deadline-overtaken',
          field: 'choice',
          params: { deadline: until.circulateUntil, hours: 72 },
        }),
      );
    }
    const returned = given()
      .submit(until)
      .after('P5D')
      .act(secretariat, 'screen', { choice: 'return', reason: 'date' });
    expect(returned.state.at).toBe('returned');
  });

  it.each(['2026-11-02', '2036-11-02'])('an action may be due today, and in ten years: %s', (dueAt) => {
    expect(given().submit({ followUps: [action(dueAt)] }).state.at).toBe('submitted');
  });

  it('today is over when it is in the zone of the Committee', () => {
    const late = (at: string) => () =>
      given()
        .at(at)
        .submit({ followUps: [action('2026-11-02')] });
    expect(late('2026-11-02T22:59:59.999Z')).not.toThrow();
    expect(late('2026-11-02T23:00:00.000Z')).toThrow('due-in-the-past');
  });

  it('the minimum itself is enough', () => {
    expect(given().submit({ circulateFor: 'PT72H' }).state.at).toBe('submitted');
    const until = { circulateFor: undefined, circulateUntil: '2026-11-05T09:00:00.000Z' };
    expect(given().submit(until).state.at).toBe('submitted');
  });

  it("the body's working method may allow a shorter period", () => {
    const network = networkWith((roster) => {
      for (const method of roster.bodies[0]?.workingMethods ?? []) method.minimumPeriod = 'PT24H';
    });
    expect(new DecisionCase(network).submit({ circulateFor: 'PT24H' }).state.at).toBe('submitted');
  });

  it('the same text has the same hash whatever its line breaks and accents are made of', () => {
    const hashOf = (text: string) => given().submit({ text }).state.texts[0]?.hash;
    expect(hashOf('caf\u00e9\r\nx')).toBe(hashOf('cafe\u0301\nx'));
    expect(hashOf('cafe\nx')).not.toBe(hashOf('caf\u00e9\nx'));
  });
});
