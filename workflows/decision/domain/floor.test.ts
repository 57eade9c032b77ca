import { describe, expect, it } from 'vitest';
import { DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { members, networkWith } from '#test/support/network.ts';

const expiry = '2026-11-05T09:00:00.000Z';
const told = { onBehalf: true, reason: 'told by phone' };

/** ILO has proposed a text; so many others, the first ones, have recused themselves. */
const recused = (count: number, story = new DecisionCase(), method: 'silence' | 'explicit' = 'silence') => {
  story.circulated({ method });
  for (const party of othersThanProposer.slice(0, count)) story.position(party, 'recuse');
  return story;
};
const othersThanProposer = members.filter((party) => party !== 'ILO');
const supportedBy = (story: DecisionCase, parties: readonly string[]) => {
  for (const party of parties) story.position(party, 'support');
  return story;
};

describe('recusals', () => {
  /** @terms 33 floor — A recusal leaves the count down to the body's floor; below it there is no consensus. */
  it('below the floor leave the round open until its instant, and then there is no consensus', () => {
    const story = supportedBy(recused(5), ['ILO', ...othersThanProposer.slice(5)]);
    expect(story.state.at).toBe('circulated');
    story.at(expiry).passTime();
    expect(story.last[0]).toMatchObject({
      type: 'consensus-not-reached',
      data: { because: 'below-floor', recused: othersThanProposer.slice(0, 5), blocking: [] },
    });
    expect(story.state.at).toBe('facilitation');
  });

  it('above the floor leave the count, and the others agree as early as all of them have spoken', () => {
    expect(supportedBy(recused(4), ['ILO', ...othersThanProposer.slice(4)]).state.outcome?.kind).toBe('adopted');
  });

  /** @terms 33 — The proposer alone never adopts, whatever the floor. */
  it('never leave the proposer to adopt alone', () => {
    const story = supportedBy(recused(8), ['ILO']);
    expect(story.state.at).toBe('circulated');
    expect(story.at(expiry).passTime().happened).toEqual(['consensus-not-reached', 'facilitation-started']);
  });

  it('can be taken back before the instant', () => {
    const story = supportedBy(recused(5), ['ILO', ...othersThanProposer.slice(5)]);
    story.position('DESA', 'no-objection');
    expect(story.state.outcome?.kind).toBe('adopted');
  });

  it('leave the count as far as the body has set', () => {
    const strict = networkWith((roster) => {
      for (const body of roster.bodies) body.settings = { floor: 'all' };
    });
    const story = supportedBy(recused(1, new DecisionCase(strict)), ['ILO', ...othersThanProposer.slice(1)]);
    expect(story.state.round?.floor).toBe('all');
    expect(story.at(expiry).passTime().happened[0]).toBe('consensus-not-reached');
  });

  it('below the floor have the text go round again when the last objection is lifted', () => {
    const story = recused(5).position('ILO', 'objection');
    story.act(focalPoint('ILO'), 'lift', { choice: 'lift' });
    expect(story.happened).toEqual(['objection-lifted', 'round-circulated']);
  });
});

describe('an entry on behalf in an explicit round', () => {
  const explicit = () => new DecisionCase().circulated({ method: 'explicit' });

  /** @terms 33 — Where every member has to speak, what others entered for it and it has not confirmed is silence. */
  it('that nobody confirms adopts nothing: the members were silent', () => {
    const story = explicit();
    for (const party of members) story.position(party, 'support', told, secretariat);
    story.at(expiry).passTime();
    expect(story.last[0]).toMatchObject({
      type: 'consensus-not-reached',
      data: { because: 'silent', silent: members, blocking: [] },
    });
    expect(story.state.positions).toEqual({});
  });

  it('counts once the party has confirmed it', () => {
    const story = supportedBy(explicit(), members.slice(1));
    story.position('DESA', 'support', told, secretariat);
    story.act(focalPoint('DESA'), 'confirm', { choice: 'confirm' });
    expect(story.state.outcome?.kind).toBe('adopted');
  });

  it('gives way at the instant to what the party itself had stated', () => {
    const story = explicit().position('WHO', 'support').position('WHO', 'objection', told, secretariat);
    supportedBy(story, members.slice(0, -1));
    expect(story.state.at).toBe('circulated');
    story.at(expiry).passTime();
    expect(story.state.outcome?.kind).toBe('adopted');
    expect(story.state.positions['WHO']).toMatchObject({ position: 'support', by: 'who@example.org' });
  });

  it('is in nobody’s way when the objections that members stated themselves are lifted', () => {
    const story = explicit().position('ILO', 'objection');
    supportedBy(story, othersThanProposer);
    story.position('WHO', 'objection', told, secretariat);
    story.act(focalPoint('ILO'), 'lift', { choice: 'lift' }, 'ILO');
    expect(story.happened).toEqual(['objection-lifted', 'round-circulated']);
  });
});

describe('an adoption', () => {
  /** @terms 33 — An adoption that no member itself supported says so. */
  it('that no member itself supported says so', () => {
    const story = new DecisionCase().circulated();
    story.position('DESA', 'no-objection').position('WHO', 'support', told, secretariat);
    story.at(expiry).passTime();
    expect(story.state.outcome).toMatchObject({ kind: 'adopted', withoutSupport: true });
    expect(story.last).toMatchObject([{}, { type: 'decision-adopted', data: { withoutSupport: true } }]);
  });

  it('that one member supported says nothing of it', () => {
    const story = new DecisionCase().circulated().position('DESA', 'support');
    expect(story.at(expiry).passTime().state.outcome).not.toHaveProperty('withoutSupport');
  });
});
