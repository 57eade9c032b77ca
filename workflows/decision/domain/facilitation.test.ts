import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint } from '#test/support/decision-case.ts';
import { members } from '#test/support/network.ts';

const facilitated = () => new DecisionCase().inFacilitation();
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

  it('offers the Coordinator no act that decides', () => {
    const task = Object.values(facilitated().state.tasks).find(({ kind }) => kind === 'facilitate');
    expect(task).toMatchObject({ choices: ['revise', 'consult', 'report-failure'], assignees: ['role:coordinator'] });
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

  it('consulted members advise, and that changes nothing else', () => {
    const story = facilitated().act(coordinator, 'facilitate', {
      choice: 'consult',
      parties: ['FAO', 'FAO', 'UNESCO'],
      reason: 'workable?',
    });
    expect(story.state.consulted).toEqual(['FAO', 'UNESCO']);
    story.act(focalPoint('FAO'), 'advise', { choice: 'advise', reason: 'against it' }, 'FAO');
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
    const story = facilitated().act(coordinator, 'defer', { choice: 'defer', reason: 'recess' });
    expect(story.state.at).toBe('deferred');
    expect(story.after('P30D').passTime().happened).toEqual([]);
    story.act(coordinator, 'resume', { choice: 'resume' });
    expect(story.state.at).toBe('facilitation');
    expect(
      Object.values(story.state.tasks)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['defer', 'facilitate', 'lift', 'withdraw']);
  });
});
