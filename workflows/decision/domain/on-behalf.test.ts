import { describe, expect, it } from 'vitest';
import { DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { members } from '#test/support/network.ts';

const expiry = '2026-11-05T09:00:00.000Z';
const told = { onBehalf: true, reason: 'told by phone' };
const entered = (choice = 'support') => new DecisionCase().circulated().position('WHO', choice, told, secretariat);
const others = (story: DecisionCase) => {
  for (const party of members) if (party !== 'WHO') story.position(party, 'support');
  return story;
};

describe('a position entered on behalf of a party', () => {
  it('does not count until the party confirms it', () => {
    const story = others(entered());
    expect(story.state.at).toBe('circulated');
    story.act(focalPoint('WHO'), 'confirm', { choice: 'confirm' });
    expect(story.happened).toEqual(['position-confirmed', 'consensus-reached', 'decision-adopted']);
  });

  it('is gone when the party repudiates it', () => {
    const story = entered().act(focalPoint('WHO'), 'confirm', { choice: 'repudiate', reason: 'we did not say so' });
    expect(story.state.positions).toEqual({});
    expect(others(story).state.at).toBe('circulated');
  });

  it('gives way to what the party itself had stated when it is repudiated', () => {
    const story = new DecisionCase().circulated().position('WHO', 'stand-aside', { explanation: 'ours' });
    const own = story.state.positions['WHO'];
    story.position('WHO', 'support', told, secretariat).position('WHO', 'no-objection', told, secretariat);
    story.act(focalPoint('WHO'), 'confirm', { choice: 'repudiate' });
    expect(story.state.positions['WHO']).toEqual(own);
  });

  it('never lets go of what the party itself objected to', () => {
    const story = new DecisionCase()
      .circulated({ method: 'explicit' })
      .position('WHO', 'objection', { reason: 'ours' });
    expect(() => story.position('WHO', 'support', told, secretariat)).toThrow('own-objection-stands');
    story.position('WHO', 'mandate-concern', told, secretariat);
    expect(() => story.position('WHO', 'support', told, secretariat)).toThrow('own-objection-stands');
  });

  it('counts at the instant if nobody has repudiated it', () => {
    const story = entered('objection');
    expect(story.state.at).toBe('circulated');
    story.at(expiry).passTime();
    expect(story.last[0]).toMatchObject({ type: 'consensus-not-reached', data: { blocking: ['WHO'] } });
    expect(story.state.positions['WHO']).not.toHaveProperty('unconfirmed');
  });

  it('breaks the silence once the party confirms an objection', () => {
    expect(entered('objection').act(focalPoint('WHO'), 'confirm', { choice: 'confirm' }).state.at).toBe('facilitation');
  });

  it('is overtaken by what the party states itself, which needs no confirmation', () => {
    const story = entered().position('WHO', 'no-objection');
    expect(story.state.positions['WHO']).not.toHaveProperty('unconfirmed');
    expect(Object.values(story.state.tasks).map((task) => task.kind)).not.toContain('confirm');
  });

  it('stays unconfirmed when another objection ends the round early, and then makes nobody agree', () => {
    const story = new DecisionCase().circulated();
    for (const party of members) if (party !== 'WHO' && party !== 'ILO') story.position(party, 'support');
    story.position('WHO', 'support', told, secretariat).position('ILO', 'objection');
    expect(story.state.positions['WHO']).toMatchObject({ unconfirmed: true });
    story.act(focalPoint('ILO'), 'lift', { choice: 'lift' });
    expect(story.happened).toEqual(['objection-lifted', 'round-circulated']);
  });

  it('lets the party confirm only the latest entry', () => {
    const story = entered().position('WHO', 'stand-aside', told, secretariat);
    const confirms = Object.values(story.state.tasks).filter((task) => task.kind === 'confirm');
    expect(confirms).toHaveLength(1);
    expect(confirms[0]?.dueAt).toBe(expiry);
  });

  it('can still be corrected when another objection has ended the round before its instant', () => {
    const story = entered('objection').position('ILO', 'objection');
    story.act(focalPoint('WHO'), 'confirm', { choice: 'repudiate' });
    expect(story.state.positions).not.toHaveProperty('WHO');
    const lifts = Object.values(story.state.tasks).filter((task) => task.kind === 'lift');
    expect(lifts.map((task) => task.party)).toEqual(['ILO']);
    expect(story.state.at).toBe('facilitation');
  });

  it('stands in nobody’s way once it was the last objection and is repudiated', () => {
    const story = entered('objection').position('ILO', 'objection');
    story.act(focalPoint('ILO'), 'lift', { choice: 'lift' }, 'ILO');
    expect(story.state.at).toBe('facilitation');
    story.act(focalPoint('WHO'), 'confirm', { choice: 'repudiate' });
    expect(story.happened).toEqual(['position-repudiated', 'round-circulated']);
  });

  it('is the party’s own word once the party itself lifts it', () => {
    const story = entered('objection').position('ILO', 'objection');
    story.act(focalPoint('WHO'), 'lift', { choice: 'lift' }, 'WHO');
    expect(story.state.positions['WHO']).toMatchObject({ position: 'no-objection' });
    expect(story.state.positions['WHO']).not.toHaveProperty('unconfirmed');
    expect(Object.values(story.state.tasks).map((task) => task.kind)).not.toContain('confirm');
  });
});
