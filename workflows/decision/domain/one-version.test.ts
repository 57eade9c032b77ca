import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedAction } from '#schemas/text/asked-action.ts';
import { canonicalText } from '#schemas/text/canonical.ts';
import { coordinator, DecisionCase, secretariat, sgOffice } from '#test/support/decision-case.ts';
import { tries } from '#test/support/search.ts';
import { textsOf } from '#workflows/texts/texts-of.ts';

const first: AskedAction = { action: 'Publish the workplan', owner: 'ILO', dueAt: '2027-01-15' };
const other: AskedAction = { action: 'Brief the missions', owner: 'WHO', dueAt: '2027-02-15' };

const given = () => new DecisionCase().circulated({ followUps: [first] });
const disputed = () => given().position('ILO', 'objection');
const revised = (act: object) =>
  disputed()
    .act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.', ...act })
    .deliver();
const published = (story: DecisionCase) =>
  story.after('PT72H').passTime().act(secretariat, 'publish', { choice: 'publish' });
const replied = (act: object) => {
  const story = disputed().failed();
  story.after('PT72H').passTime().act(coordinator, 'transmit', { choice: 'transmit' });
  return story.act(sgOffice, 'respond', { choice: 'returned', ...act });
};
const newest = (story: DecisionCase) => story.history.flatMap(textsOf).at(-1);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const assignedIn = ({ history }: DecisionCase) =>
  history.findLast((event) => event.type === 'follow-up-assigned')?.data.followUps;

describe('text, actions, owners and dates', () => {
  it('are one version with one hash', () => {
    const hash = (followUps: AskedAction[]) => new DecisionCase().submit({ followUps }).state.texts[0]?.hash;
    const hashes = [[], [first], [{ ...first, owner: 'WHO' }], [{ ...first, dueAt: '2027-01-16' }], [first, other]];
    expect(new Set(hashes.map((followUps) => hash(followUps))).size).toBe(hashes.length);
  });

  it('keep the hash of before where nothing is asked for', () => {
    const [text] = new DecisionCase().submit().history.flatMap(textsOf);
    expect(text?.hash).toBe(sha256(`${text?.title}\n\n${text?.text}`));
  });

  /** @terms 16 — What members carry out is what was agreed: the actions that are followed up are those of the adopted version. */
  it('when a revision asks for other actions, those and no others are followed up', () => {
    const story = published(revised({ followUps: [other] }));
    expect(story.state.followUps).toMatchObject([other]);
    expect(assignedIn(story)).toEqual([other]);
    expect(newest(story)?.followUps).toEqual([other]);
  });

  it('when a revision asks for nothing, the actions of the earlier text go with it', () => {
    const story = published(revised({}));
    expect(story.state.at).toBe('published');
    expect(story.happened).toEqual(['decision-published']);
  });

  it.each([
    ['of both, all is as it was', {}, 'The Executive Committee adopts the workplan for 2027.', [first]],
    ['of actions alone, the text is as it was', { followUps: [other] }, undefined, [other]],
    ['of the text alone, it asks for nothing', { text: 'As guided.' }, 'As guided.', []],
    ['of both', { text: 'As guided.', followUps: [other] }, 'As guided.', [other]],
  ])('when the Secretary-General says nothing or something %s', (_, act, text, followUps) => {
    const story = replied(act);
    expect(newest(story)).toMatchObject({ version: 2, followUps, ...(text === undefined ? {} : { text }) });
    expect(story.state.followUps).toEqual(followUps);
  });

  it.each([
    ['for a party that there is not', { ...other, owner: 'NOBODY' }, 'unknown-party'],
    ['for a day that is over', { ...other, dueAt: '2026-11-01' }, 'due-in-the-past'],
  ])('an action %s is refused in a revision as in a proposal', (_, wrong, refusal) => {
    expect(() => revised({ followUps: [first, wrong] })).toThrow(
      expect.objectContaining({ refusal, field: expect.stringContaining('followUps.1.') }),
    );
  });
});

it('no two versions that say or ask for different things are the same bytes', () => {
  const line = fc.stringMatching(/^[a-z0-9.:,\- ]{3,30}$/);
  const day = fc.constantFrom('2027-01-15', '2027-02-15');
  const action = fc.record({ action: line, owner: fc.constantFrom('ILO', 'WHO'), dueAt: day });
  const text = fc.array(fc.oneof(line, fc.constant('1. ILO, 2027-01-15: abc')), { minLength: 1, maxLength: 4 });
  const version = fc.tuple(line, text, fc.array(action, { maxLength: 3 }));
  const bytes = ([title, lines, actions]: [string, string[], AskedAction[]]) =>
    canonicalText(title, lines.join('\n'), actions);
  fc.assert(
    fc.property(version, version, (one, another) => {
      const same = JSON.stringify(one) === JSON.stringify(another);
      expect(bytes(one) === bytes(another)).toBe(same);
      const [title, lines, actions] = one;
      if (actions.length > 0) expect(bytes([title, [...lines, bytes(['x', [], actions])], []])).not.toBe(bytes(one));
    }),
    { numRuns: tries(500) },
  );
});
