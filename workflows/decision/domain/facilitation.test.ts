import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint, principal } from '#test/support/decision-case.ts';
import { members, networkWith } from '#test/support/network.ts';

const facilitated = () => new DecisionCase().inFacilitation();
const tasksOf = ({ state }: DecisionCase, kind: string) =>
  Object.values(state.tasks).filter((task) => task.kind === kind);
const lift = (story: DecisionCase, party = 'ILO') =>
  story.act(focalPoint(party), 'lift', { choice: 'lift', reason: 'explained' }, party);

describe('facilitation', () => {
  it('never times out into a decision: it only reminds, again and again', () => {
    const story = facilitated();
    for (let week = 1; week <= 60; week += 1) {
      story.after('P7D').passTime();
      expect(story.last).toMatchObject([{ type: 'reminder-sent', data: { about: 'facilitation', count: week } }]);
    }
    expect(story.state.at).toBe('facilitation');
  });

  /** @terms 43 — What the Coordinator has are ways to agree; none of them decides. */
  it('offers the Coordinator no act that decides', () => {
    const [task] = tasksOf(facilitated(), 'facilitate');
    expect(task).toMatchObject({
      choices: ['revise', 'consult', 'way-forward', 'report-failure'],
      assignees: ['role:coordinator'],
    });
  });

  /** @terms 35 — Each principal of the Committee shares in facilitation beside the Coordinator; only the Coordinator reports that it failed. */
  it('is shared by the principals of the Committee, each with a task of its own', () => {
    const [, ...shared] = tasksOf(facilitated(), 'facilitate');
    expect(shared.map(({ assignees, party, choices }) => ({ assignees, party, choices }))).toEqual(
      members.map((party) => ({ assignees: [`head:${party}`], party, choices: ['revise', 'consult', 'way-forward'] })),
    );
  });

  it('lets a principal circulate a new text', () => {
    const story = facilitated().act(principal('WHO'), 'facilitate', { choice: 'revise', text: 'Gentler.' }, 'WHO');
    expect(story.happened).toEqual(['text-revised', 'round-circulated']);
  });

  it('lets nobody act for a principal, and no principal report failure', () => {
    const failure = { choice: 'report-failure', reason: 'no way found' };
    const revise = { choice: 'revise', text: 'Gentler.' };
    expect(() => facilitated().act(focalPoint('WHO'), 'facilitate', revise, 'WHO')).toThrow('not-permitted');
    expect(() => facilitated().act(principal('ILO'), 'facilitate', revise, 'WHO')).toThrow('not-permitted');
    expect(() => facilitated().act(principal('WHO'), 'facilitate', failure, 'WHO')).toThrow('not-offered');
  });

  it('asks no principal of a party that has none', () => {
    const network = networkWith((roster) => {
      roster.people = roster.people.filter(({ id }) => id !== 'who.principal@example.org');
    });
    const [, ...shared] = tasksOf(new DecisionCase(network).inFacilitation(), 'facilitate');
    expect(shared.map(({ party }) => party)).toEqual(members.filter((party) => party !== 'WHO'));
  });

  it('a new text opens the next round, in which nobody has said anything yet', () => {
    const story = facilitated().act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    expect(story.happened).toEqual(['text-revised', 'round-circulated']);
    expect(story.state).toMatchObject({ at: 'circulated', positions: {}, round: { number: 2, version: 2 } });
    expect(story.state.round).not.toHaveProperty('startsAt');
  });

  it('a position task of the earlier round speaks about a text that is no longer asked about', () => {
    const story = facilitated();
    const old = story.positionTask('WHO');
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    expect(() => story.actOn(old, focalPoint('WHO'), 'position', { choice: 'support' })).toThrow('stale-version');
  });

  /** @terms 36 — Members of the Network who are consulted advise the principals, and that changes nothing else. */
  it('consulted members advise, and that changes nothing else', () => {
    const story = facilitated().act(coordinator, 'facilitate', {
      choice: 'consult',
      parties: ['FAO', 'FAO', 'UNESCO'],
      reason: 'workable?',
    });
    expect(story.state.consulted).toEqual(['FAO', 'UNESCO']);
    story.act(focalPoint('FAO'), 'advise', { choice: 'advice', reason: 'against it' }, 'FAO');
    expect(story.happened).toEqual(['advice-given']);
    expect(story.state.at).toBe('facilitation');
    expect(
      Object.values(story.state.tasks)
        .filter(({ kind }) => kind === 'advise')
        .map(({ party }) => party),
    ).toEqual(['UNESCO']);
  });

  it('an unknown entity cannot be consulted', () => {
    const consult = { choice: 'consult', parties: ['NOBODY'], reason: 'x' };
    expect(() => facilitated().act(coordinator, 'facilitate', consult)).toThrow('unknown-party');
  });

  /** @terms 36 — Members of the Network are consulted by the Coordinator or a principal; an entity outside the Network is refused by name. */
  it('an entity that has left the Network is not asked as if it were in it', () => {
    const network = networkWith((roster) => {
      roster.bodies = roster.bodies.map((body) => ({
        ...body,
        members: body.members.filter((member) => !('party' in member && member.party === 'FAO')),
      }));
    });
    const consult = { choice: 'consult', parties: ['UNESCO', 'FAO'], reason: 'workable?' };
    const asking = () => new DecisionCase(network).inFacilitation().act(principal('WHO'), 'facilitate', consult, 'WHO');
    expect(asking).toThrow(expect.objectContaining({ refusal: 'not-in-the-network', params: { party: 'FAO' } }));
  });

  it('only the objector is asked whether the objection stands', () => {
    const lifts = Object.values(facilitated().state.tasks).filter(({ kind }) => kind === 'lift');
    expect(lifts).toMatchObject([{ party: 'ILO', assignees: ['party:ILO'] }]);
  });

  it('with the last objection gone there is consensus if all have spoken', () => {
    const story = new DecisionCase().circulated();
    for (const party of members) if (party !== 'ILO') story.position(party, 'support');
    lift(story.position('ILO', 'objection'));
    expect(story.happened).toEqual(['objection-lifted', 'consensus-reached', 'decision-adopted']);
    expect(story.last[1]?.data).toMatchObject({ basis: 'objections-lifted' });
    expect(story.state.outcome).toMatchObject({ kind: 'adopted', version: 1 });
  });

  it('with members still silent the same version goes round again, and what was stated stays', () => {
    const story = lift(new DecisionCase().circulated().position('WHO', 'support').position('ILO', 'objection'));
    expect(story.happened).toEqual(['objection-lifted', 'round-circulated']);
    expect(story.state.round).toMatchObject({ number: 2, version: 1 });
    expect(Object.keys(story.state.positions).sort()).toEqual(['ILO', 'WHO']);
    expect(story.deliver().after('PT72H').passTime().happened).toEqual(['consensus-reached', 'decision-adopted']);
  });

  it('one objection lifted is not enough while another stands', () => {
    const story = lift(new DecisionCase().circulated().position('ILO', 'objection').position('WHO', 'objection'));
    expect(story.happened).toEqual(['objection-lifted']);
    expect(story.state.at).toBe('facilitation');
  });

  it('an objection that is maintained can be lifted later', () => {
    const story = facilitated().act(focalPoint('ILO'), 'lift', { choice: 'maintain' });
    expect(story.happened).toEqual(['objection-maintained']);
    expect(lift(story).happened[0]).toBe('objection-lifted');
  });

  it('the proposer may withdraw, which ends the case', () => {
    const story = facilitated().act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' });
    expect(story.state).toMatchObject({ at: 'withdrawn', outcome: { kind: 'withdrawn' }, tasks: {} });
  });

  it('a deferred case rests, and goes on where it stood', () => {
    const story = facilitated().act(coordinator, 'defer', {
      choice: 'defer',
      condition: 'the recess is over',
      reason: 'recess',
    });
    expect(story.state.at).toBe('deferred');
    expect(story.after('P30D').passTime().happened).toEqual(['reminder-sent']);
    story.act(coordinator, 'resume', { choice: 'resume' });
    expect(story.state.at).toBe('facilitation');
    expect([...new Set(Object.values(story.state.tasks).map(({ kind }) => kind))].sort()).toEqual([
      'ask-finding',
      'defer',
      'facilitate',
      'lift',
      'withdraw',
    ]);
  });
});
