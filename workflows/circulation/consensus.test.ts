import { describe, expect, it } from 'vitest';
import type { Position } from '#schemas/position.ts';
import type { Round } from '#workflows/circulation/schemas/state.ts';
import { initialState } from '#workflows/decision/domain/initial-state.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { standingOf, type Verdict, verdictOf } from './consensus.ts';

const start = '2026-11-02T09:00:00.000Z';
const expiry = '2026-11-05T09:00:00.000Z';

/** Three members; `undefined` is silent, `?` marks an entry that the party has not confirmed. */
type Word = Position | `${Position}?` | undefined;

function situation(method: 'silence' | 'explicit', words: readonly Word[]): [DecisionState, Round] {
  const parties = ['ILO', 'IOM', 'WHO'];
  const round: Round = {
    number: 1,
    version: 1,
    body: 'executive-committee',
    method,
    period: 'PT72H',
    requiredLanguages: [],
    remindBefore: 'PT24H',
    basis: 'working method of the tests',
    entitled: parties,
    circulatedAt: start,
    circulatedBy: 3,
    notices: {},
    startsAt: start,
    expiresAt: expiry,
    reminded: false,
  };
  const positions = parties.flatMap((party, index) => {
    const word = words[index];
    if (word === undefined) return [];
    const position = word.replace('?', '') as Position;
    const stated = { position, version: 1, at: start, by: 'a@example.org' };
    return [[party, word.endsWith('?') ? { ...stated, unconfirmed: true } : stated]];
  });
  return [{ ...initialState('DEC-2026-0007', start), round, positions: Object.fromEntries(positions) }, round];
}

const _ = undefined;
type Row = [
  words: Word[],
  silenceBefore: Verdict,
  silenceAtInstant: Verdict,
  explicitBefore: Verdict,
  explicitAtInstant: Verdict,
];
const table: Row[] = [
  //                                             silence: before, at        explicit: before, at
  [[_, _, _], 'open', 'consensus', 'open', 'no-consensus'],
  [['support', _, _], 'open', 'consensus', 'open', 'no-consensus'],
  [['support', 'no-objection', 'stand-aside'], 'consensus', 'consensus', 'consensus', 'consensus'],
  [['objection', _, _], 'no-consensus', 'no-consensus', 'open', 'no-consensus'],
  [['mandate-concern', _, _], 'no-consensus', 'no-consensus', 'open', 'no-consensus'],
  [['objection', 'support', 'support'], 'no-consensus', 'no-consensus', 'no-consensus', 'no-consensus'],
  [['recuse', 'support', 'support'], 'consensus', 'consensus', 'consensus', 'consensus'],
  [['recuse', 'recuse', 'support'], 'consensus', 'consensus', 'consensus', 'consensus'],
  [['recuse', 'recuse', _], 'open', 'consensus', 'open', 'no-consensus'],
  [['recuse', 'recuse', 'recuse'], 'open', 'no-consensus', 'open', 'no-consensus'],
  [['support?', 'support', 'support'], 'open', 'consensus', 'open', 'consensus'],
  [['objection?', 'support', 'support'], 'open', 'no-consensus', 'open', 'no-consensus'],
  [['objection?', _, _], 'open', 'no-consensus', 'open', 'no-consensus'],
  [['recuse?', 'recuse', 'recuse'], 'open', 'no-consensus', 'open', 'no-consensus'],
];

describe('the verdict on', () => {
  it.each(table)('%j', (words, silenceBefore, silenceAt, explicitBefore, explicitAt) => {
    const verdict = (method: 'silence' | 'explicit', at: string) => verdictOf(...situation(method, words), at);
    expect({
      silence: [verdict('silence', '2026-11-05T08:59:59.999Z'), verdict('silence', expiry)],
      explicit: [verdict('explicit', '2026-11-05T08:59:59.999Z'), verdict('explicit', expiry)],
    }).toEqual({ silence: [silenceBefore, silenceAt], explicit: [explicitBefore, explicitAt] });
  });

  it('a round whose clock has not started never comes to its instant', () => {
    const [state, { expiresAt: _expiry, ...round }] = situation('silence', []);
    expect(verdictOf(state, round, '2030-01-01T00:00:00.000Z')).toBe('open');
  });

  it('a round ignores the word of a party that is not entitled', () => {
    const [state, round] = situation('silence', ['objection']);
    expect(verdictOf(state, { ...round, entitled: ['IOM', 'WHO'] }, start)).toBe('open');
  });
});

describe('the standing', () => {
  it('tells the silent from the recused and the blocking', () => {
    const [state, round] = situation('silence', ['recuse', 'objection', _]);
    expect(standingOf(state, round, false)).toEqual({
      blocking: ['IOM'],
      silent: ['WHO'],
      recused: ['ILO'],
      positions: { ILO: 'recuse', IOM: 'objection' },
    });
  });
});
