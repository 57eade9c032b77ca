import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint, secretariat, sgOffice } from '#test/support/decision-case.ts';
import { networkWith } from '#test/support/network.ts';
import { roundsOf } from './rounds.ts';

const record = (story: DecisionCase) =>
  roundsOf(story.history).map(({ round, version, result, silent, statements }) => ({
    round,
    version,
    result,
    silent,
    said: statements.map(({ party, position, fate }) => `${party} ${position} ${fate}`),
  }));

describe('the record of positions', () => {
  it('keeps what a party said before it said something else', () => {
    const story = new DecisionCase().circulated().position('ILO', 'support').position('ILO', 'stand-aside');
    expect(record(story)[0]?.said).toEqual(['ILO support replaced', 'ILO stand-aside stands']);
  });

  it('says who was silent when silence adopted, whoever speaks later', () => {
    const story = new DecisionCase().circulated().position('ILO', 'support').after('PT72H').passTime();
    const [adopted] = record(story);
    expect(adopted).toMatchObject({ result: 'consensus', said: ['ILO support stands'] });
    expect(adopted?.silent).toHaveLength((story.state.round?.entitled.length ?? 0) - 1);
    story.after('PT1H').position('WHO', 'objection');
    expect(record(story)[0]).toMatchObject({
      silent: adopted?.silent,
      said: ['ILO support stands', 'WHO objection late'],
    });
  });

  it('keeps the first round when the second begins', () => {
    const story = new DecisionCase().inFacilitation();
    story
      .act(coordinator, 'facilitate', { choice: 'revise', text: 'Another text.' })
      .deliver()
      .position('WHO', 'support');
    expect(record(story)).toMatchObject([
      { round: 1, version: 1, result: 'no-consensus', said: ['ILO objection stands'] },
      { round: 2, version: 2, result: 'open', said: ['WHO support stands'] },
    ]);
  });

  it('lets a position on the same version stand in the next round of it', () => {
    const story = new DecisionCase().circulated().position('WHO', 'support').position('ILO', 'objection');
    story.act(focalPoint('ILO'), 'lift', { choice: 'lift' }, 'ILO');
    expect(record(story)).toMatchObject([
      { round: 1, said: ['WHO support stands', 'ILO objection lifted', 'ILO no-objection stands'] },
      { round: 2, version: 1, said: ['WHO support stands', 'ILO no-objection stands'] },
    ]);
  });

  it('has the own word of a party stand again when it repudiates what was entered for it', () => {
    const story = new DecisionCase().circulated().position('ILO', 'support');
    story.position('ILO', 'stand-aside', { onBehalf: true, reason: 'told by phone' }, secretariat);
    expect(record(story)[0]?.said).toEqual(['ILO support replaced', 'ILO stand-aside unconfirmed']);
    story.act(focalPoint('ILO'), 'confirm', { choice: 'repudiate' }, 'ILO');
    expect(record(story)[0]?.said).toEqual(['ILO support stands', 'ILO stand-aside repudiated']);
  });

  it('leaves what was entered for a party open when its round ends while the clock stands still', () => {
    const story = new DecisionCase().circulated();
    story.position('ILO', 'stand-aside', { onBehalf: true, reason: 'told by phone' }, secretariat);
    story.bounce('who@example.org').after('P30D').position('IOM', 'objection', { reason: 'No.' });
    expect(record(story)[0]?.said).toEqual(['ILO stand-aside unconfirmed', 'IOM objection stands']);
  });

  it('has no position on a text that the Secretary-General sent and nobody was asked about', () => {
    const atOnce = networkWith((roster) => {
      for (const body of roster.bodies) body.settings = { guidedAdoption: 'at-once' };
    });
    const story = new DecisionCase(atOnce).transmitted();
    story.act(sgOffice, 'respond', { choice: 'decided', text: 'As guided.' });
    expect(story.state).toMatchObject({ at: 'adopted', outcome: { version: 2 } });
    expect(record(story).map(({ version }) => version)).toEqual([1]);
  });
});
