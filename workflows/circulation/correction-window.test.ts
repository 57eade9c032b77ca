import { expect, it } from 'vitest';
import { DecisionCase, secretariat } from '#test/support/decision-case.ts';
import { roundsOf } from '#workflows/decision/rounds.ts';

const told = { onBehalf: true, reason: 'told by phone' };
const entered = (method: 'silence' | 'explicit') =>
  new DecisionCase().circulated({ method }).position('WHO', 'support', told, secretariat);

it.each([
  ['before its instant leaves', () => entered('silence').position('ILO', 'objection'), ['WHO']],
  ['with its instant takes away', () => entered('explicit').after('PT72H').passTime(), []],
] as const)('a round that ends without consensus %s the task to correct what was entered', (_, tell, correcting) => {
  const story = tell();
  expect(story.state.at).toBe('facilitation');
  const confirms = Object.values(story.state.tasks).filter(({ kind }) => kind === 'confirm');
  expect(confirms.map(({ party }) => party)).toEqual(correcting);
});

it.each([
  ['by silence', 'silence', 'stands'],
  ['by explicit word', 'explicit', 'never-confirmed'],
] as const)('the record says what has become of such an entry with the instant of a round %s', (_, method, fate) => {
  const story = entered(method);
  const fates = () => roundsOf(story.history).flatMap(({ statements }) => statements.map((each) => each.fate));
  expect(fates()).toEqual(['unconfirmed']);
  story.after('PT72H').passTime();
  expect(fates()).toEqual([fate]);
});
