import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint, principal, sgOffice } from '#test/support/decision-case.ts';
import { members, networkWith } from '#test/support/network.ts';
import { view } from '../view.ts';

const facilitated = () => new DecisionCase().inFacilitation();
const way = (route: string, more: object = {}) => ({ choice: 'way-forward', route, text: 'Words of all.', ...more });
const byWho = (act: object, story = facilitated()) => story.act(principal('WHO'), 'facilitate', { ...act }, 'WHO');
const endorse = (story: DecisionCase, party: string) =>
  story.act(principal(party), 'endorse', { choice: 'endorse' }, party);
const endorsedByAll = (story: DecisionCase) =>
  members.filter((party) => party !== 'WHO').reduce((told, party) => endorse(told, party), story);
const asked = ({ state }: DecisionCase, kind: string) =>
  Object.values(state.tasks).filter((task) => task.kind === kind);

describe('a way forward that need not be a new text', () => {
  /** @terms 37 — A route other than a new text is recorded as such, endorsed by the principals, and goes back to the Committee as its next text. */
  it('is endorsed by every other principal, then goes round in the Committee by its own words', () => {
    const story = byWho(way('joint-statement'));
    expect(story.happened).toEqual(['way-forward-proposed']);
    expect(asked(story, 'endorse').map(({ assignees }) => assignees)).toEqual(
      members.filter((party) => party !== 'WHO').map((party) => [`head:${party}`]),
    );
    endorsedByAll(story);
    expect(story.happened).toEqual(['endorsement-given', 'way-forward-endorsed', 'round-circulated']);
    expect(story.state).toMatchObject({ at: 'circulated', round: { number: 2, version: 2 } });
    expect(story.deliver().after('PT72H').passTime().state.outcome).toMatchObject({ kind: 'adopted', version: 2 });
  });

  it('of the Coordinator is endorsed by all principals', () => {
    const story = facilitated().act(coordinator, 'facilitate', way('smaller-scope'));
    expect(asked(story, 'endorse').map(({ party }) => party)).toEqual(members);
  });

  it('waits for those who have only commented', () => {
    const story = byWho(way('other-mechanism'));
    story.act(principal('ILO'), 'endorse', { choice: 'comment', reason: 'which one?' }, 'ILO');
    expect(story.happened).toEqual(['way-forward-commented']);
    for (const party of members) if (!['ILO', 'WHO'].includes(party)) endorse(story, party);
    expect(story.state.at).toBe('facilitation');
    expect(endorse(story, 'ILO').happened.at(-1)).toBe('round-circulated');
  });

  it('decides nothing by itself: a member of the Committee may object to it as to any text', () => {
    const story = endorsedByAll(byWho(way('joint-statement')))
      .deliver()
      .position('UNDP', 'objection');
    expect(story.state.at).toBe('facilitation');
    expect(story.state.facilitating).toMatchObject({ tried: ['way-forward'] });
    expect(story.state.facilitating).not.toHaveProperty('wayForward');
  });

  it.each(['postpone', 'meeting'])(
    'by the route %s puts the matter off to its day, to go on in facilitation',
    (route) => {
      const story = endorsedByAll(byWho(way(route, { until: '2026-12-15' })))
        .deliver()
        .after('PT72H')
        .passTime();
      expect(story.happened).toEqual(['consensus-reached', 'case-deferred']);
      expect(story.last.at(-1)?.data).toMatchObject({ until: '2026-12-15' });
      expect(story.state).toMatchObject({ at: 'deferred', deferredFrom: 'facilitation' });
      expect(asked(story, 'withdraw')).toHaveLength(1);
      story.act(coordinator, 'resume', { choice: 'resume' });
      expect(story.state.at).toBe('facilitation');
    },
  );

  it('puts the matter off, and adopts nothing, also when an objection to it is lifted', () => {
    const story = endorsedByAll(byWho(way('postpone', { until: '2026-12-15' })))
      .deliver()
      .position('UNDP', 'objection');
    expect(story.state.at).toBe('facilitation');
    story.act(focalPoint('UNDP'), 'lift', { choice: 'lift', reason: 'explained' }, 'UNDP');
    while (story.state.at === 'circulated') story.deliver().after('PT72H').passTime();
    expect(story.state.outcome).toBeUndefined();
    expect(story.state).toMatchObject({ at: 'deferred', deferredFrom: 'facilitation' });
  });

  it('that puts the matter off is no text for the Secretary-General to settle', () => {
    const story = endorsedByAll(byWho(way('postpone', { until: '2026-12-15' })))
      .deliver()
      .position('UNDP', 'objection')
      .failed()
      .after('PT72H')
      .passTime()
      .act(coordinator, 'transmit', { choice: 'transmit' });
    for (const choice of ['decided', 'returned']) {
      const reply = () => story.act(sgOffice, 'respond', { choice });
      expect(reply).toThrow(expect.objectContaining({ refusal: 'reply-needs-text', field: 'text' }));
    }
    story.act(sgOffice, 'respond', { choice: 'decided', text: 'As guided.' });
    expect(story.state.guidedVersion).toBe(3);
  });

  it('names the day to which it puts the matter off, and none that is over', () => {
    expect(() => byWho(way('postpone'))).toThrow(expect.objectContaining({ refusal: 'needs-a-day', field: 'until' }));
    expect(() => byWho(way('meeting'))).toThrow('needs-a-day');
    expect(() => byWho(way('postpone', { until: '2026-11-01' }))).toThrow('due-in-the-past');
  });

  it.each(['postpone', 'meeting'])(
    'by the route %s names a day after the round in which the Committee agrees, else it would be over by then',
    (route) => {
      const by =
        (until: string, changes = {}) =>
        () =>
          new DecisionCase()
            .circulated(changes)
            .position('ILO', 'objection')
            .act(principal('WHO'), 'facilitate', way(route, { until }), 'WHO');
      const refusal = { refusal: 'within-the-round', field: 'until', params: { endsAt: '2026-11-05T09:00:00.000Z' } };
      expect(by('2026-11-05')).toThrow(expect.objectContaining(refusal));
      expect(by('2026-11-06')).not.toThrow();
      const later = { circulateFor: undefined, circulateUntil: '2026-11-20T12:00:00.000Z' };
      expect(by('2026-11-20', later)).toThrow('within-the-round');
      expect(by('2026-11-21', later)).not.toThrow();
    },
  );

  it('by a route that puts nothing off may name any day that is to come', () => {
    expect(() => byWho(way('smaller-scope', { until: '2026-11-03' }))).not.toThrow();
  });

  it('is not proposed, nor a text revised, while the method by which it would go round is out of force', () => {
    const story = facilitated();
    story.network = networkWith(({ bodies: [body] }) => {
      if (body !== undefined) body.workingMethods = [];
    });
    const refusal = expect.objectContaining({ refusal: 'unknown-method', field: 'choice' });
    expect(() => byWho(way('joint-statement'), story)).toThrow(refusal);
    expect(() => byWho({ choice: 'revise', text: 'Gentler.' }, story)).toThrow(refusal);
  });

  it('is replaced by a later one, and by a new text', () => {
    const story = endorse(byWho(way('joint-statement')), 'ILO');
    story.act(principal('UNDP'), 'facilitate', way('smaller-scope'), 'UNDP');
    expect(asked(story, 'endorse').map(({ party }) => party)).toEqual(members.filter((party) => party !== 'UNDP'));
    expect(story.state.facilitating?.wayForward).toMatchObject({ route: 'smaller-scope', endorsed: ['UNDP'] });
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'Gentler.' });
    expect(asked(story, 'endorse')).toEqual([]);
    expect(story.state.facilitating).not.toHaveProperty('wayForward');
  });

  it('is endorsed by nobody but the principal who is asked', () => {
    const endorsing = (actor: typeof coordinator) => () =>
      byWho(way('joint-statement')).act(actor, 'endorse', { choice: 'endorse' }, 'ILO');
    for (const actor of [focalPoint('ILO'), principal('UNDP'), coordinator])
      expect(endorsing(actor)).toThrow('not-permitted');
  });

  it('is shown with who proposed and endorsed it, and whether it went round', () => {
    const story = endorse(byWho(way('postpone', { until: '2026-12-15' })), 'ILO');
    const section = view(story.state, story.history, story).find((one) => 'name' in one && one.name === 'waysForward');
    expect(section).toMatchObject({
      data: [{ route: 'postpone', until: '2026-12-15', proposedBy: 'WHO', endorsed: ['WHO', 'ILO'], version: null }],
    });
  });
});
