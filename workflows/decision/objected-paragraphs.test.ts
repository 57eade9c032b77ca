import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint } from '#test/support/decision-case.ts';
import { dossierOf } from './dossier.ts';
import { roundsOf } from './rounds.ts';
import { acts } from './schemas/acts.ts';

const text = 'The Committee decides:\n\n- to meet\n- to report\n\nIt thanks the hosts.';
const circulated = () => new DecisionCase().circulated({ text });
const against = { reason: 'Too often.', paragraphs: [2, 3] };

describe('the paragraphs that a position objects to', () => {
  it('are kept with it, in its event, its round and the state', () => {
    const story = circulated().position('ILO', 'objection', against);
    expect(story.last[0]).toMatchObject({ type: 'position-stated', data: { paragraphs: [2, 3] } });
    expect(story.state.positions['ILO']).toMatchObject({ paragraphs: [2, 3] });
    expect(roundsOf(story.history)[0]?.statements).toMatchObject([{ party: 'ILO', paragraphs: [2, 3] }]);
  });

  it('are paragraphs of the version in circulation', () => {
    const named = (paragraphs: number[]) => () => circulated().position('ILO', 'objection', { ...against, paragraphs });
    expect(named([4])).toThrow('no-such-paragraph (paragraphs)');
    expect(named([1, 4])).toThrow('no-such-paragraph (paragraphs)');
    expect(named([3])).not.toThrow();
    const story = circulated().position('ILO', 'objection', against);
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'One paragraph.' });
    expect(() => story.position('ILO', 'objection', against)).toThrow('no-such-paragraph (paragraphs)');
  });

  it.each([
    ['support', [2], false],
    ['no-objection', [2], false],
    ['recuse', [2], false],
    ['stand-aside', [2], true],
    ['mandate-concern', [2], true],
    ['objection', [], false],
    ['objection', [0], false],
    ['objection', [2, 2], false],
    ['objection', Array.from({ length: 21 }, (_, at) => at + 1), false],
  ])('of %s, as %j, are taken: %s', (choice, paragraphs, isTaken) => {
    expect(acts.position.safeParse({ choice, reason: 'why', paragraphs }).success).toBe(isTaken);
  });

  it('count as another statement: the same words about other paragraphs are recorded', () => {
    const story = circulated().position('ILO', 'stand-aside', { paragraphs: [2] });
    story.position('ILO', 'stand-aside', { paragraphs: [2] });
    expect(story.last).toEqual([]);
    story.position('ILO', 'stand-aside', { paragraphs: [3] });
    expect(story.happened).toEqual(['position-stated']);
  });

  it('are gone with an objection that is let go', () => {
    const story = circulated()
      .position('ILO', 'objection', against)
      .position('WHO', 'objection', { reason: 'as well' });
    story.act(focalPoint('ILO'), 'lift', { choice: 'lift' });
    expect(story.state.positions['ILO']).not.toHaveProperty('paragraphs');
  });

  it('stand in the dossier, where the paragraphs of each text have their numbers', () => {
    const story = circulated().position('ILO', 'objection', against);
    const dossier = dossierOf(story.history);
    expect(dossier).toContain('\nParagraphs objected to: 2, 3.\n');
    expect(dossier).toContain(
      '\n    1 │ The Committee decides:\n      │ \n    2 │ - to meet\n      │ - to report\n      │ \n    3 │ It thanks the hosts.\n',
    );
  });
});
