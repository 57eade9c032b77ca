import { describe, expect, it } from 'vitest';
import type { Position } from '#schemas/position.ts';
import type { Round } from '#workflows/circulation/schemas/state.ts';
import { initialState } from '#workflows/decision/domain/initial-state.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { standingOf, type Verdict, verdictOf } from './consensus.ts';
import { isAboveFloor } from './floor.ts';

const start = '2026-11-02T09:00:00.000Z';
const expiry = '2026-11-05T09:00:00.000Z';

/** Three members; `undefined` is silent, `?` marks an entry that the party has not confirmed. */
type Word = Position | `${Position}?` | undefined;

function situation(
  method: 'silence' | 'explicit',
  words: readonly Word[],
  terms: Partial<Round> = {},
): [DecisionState, Round] {
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
    ...terms,
  };
  const positions = parties.flatMap((party, index) => {
    const word = words[index];
    if (word === undefined) return [];
    const position = word.replace('?', '') as Position;
    const stated = { position, version: 1, at: start, by: 'a@example.org' };
    return [[party, word.endsWith('?') ? { ...stated, unconfirmed: true } : stated]];
  });
  const begun = { ...initialState('DEC-2026-0007', start), proposer: { person: 'ilo@example.org', party: 'ILO' } };
  return [{ ...begun, round, positions: Object.fromEntries(positions) }, round];
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

/** Rounds that have a floor, in which members of an explicit round speak for themselves; ILO has proposed the text. */
const withFloor: Row[] = [
  [['recuse', 'support', 'support'], 'consensus', 'consensus', 'consensus', 'consensus'],
  [['recuse', 'recuse', 'support'], 'open', 'no-consensus', 'open', 'no-consensus'],
  [['support', 'recuse', 'recuse'], 'open', 'no-consensus', 'open', 'no-consensus'],
  [['recuse', _, _], 'open', 'consensus', 'open', 'no-consensus'],
  [['recuse', 'recuse', _], 'open', 'no-consensus', 'open', 'no-consensus'],
  [['recuse', 'recuse', 'objection'], 'no-consensus', 'no-consensus', 'no-consensus', 'no-consensus'],
  [['recuse', 'recuse', 'recuse'], 'open', 'no-consensus', 'open', 'no-consensus'],
  [['support?', 'support', 'support'], 'open', 'consensus', 'open', 'no-consensus'],
  [['support?', 'support?', 'support?'], 'open', 'consensus', 'open', 'no-consensus'],
  [['objection?', 'support', 'support'], 'open', 'no-consensus', 'open', 'no-consensus'],
  [['recuse?', 'recuse', 'support'], 'open', 'no-consensus', 'open', 'no-consensus'],
];

describe.each([
  ['began before there was a floor', table, {}],
  ['has a floor', withFloor, { floor: 'more-than-half' }],
] as const)('the verdict on a round that %s:', (_name, rows, terms) => {
  it.each([...rows])('%j', (words, silenceBefore, silenceAt, explicitBefore, explicitAt) => {
    const own =
      'floor' in terms
        ? ({ explicit: { unconfirmed: 'silence' }, silence: {} } as const)
        : { explicit: {}, silence: {} };
    const verdict = (method: 'silence' | 'explicit', at: string) =>
      verdictOf(...situation(method, words, { ...terms, ...own[method] }), at);
    expect({
      silence: [verdict('silence', '2026-11-05T08:59:59.999Z'), verdict('silence', expiry)],
      explicit: [verdict('explicit', '2026-11-05T08:59:59.999Z'), verdict('explicit', expiry)],
    }).toEqual({ silence: [silenceBefore, silenceAt], explicit: [explicitBefore, explicitAt] });
  });
});

describe('the verdict on a round', () => {
  it('whose clock has not started never comes to its instant', () => {
    const [state, { expiresAt: _expiry, ...round }] = situation('silence', []);
    expect(verdictOf(state, round, '2030-01-01T00:00:00.000Z')).toBe('open');
  });

  it('ignores the word of a party that is not entitled', () => {
    const [state, round] = situation('silence', ['objection']);
    expect(verdictOf(state, { ...round, entitled: ['IOM', 'WHO'] }, start)).toBe('open');
  });
});

describe('a floor', () => {
  const left = (floor: NonNullable<Round['floor']>, recused: readonly string[]) => {
    const entitled = ['DESA', 'ILO', 'IOM', 'OHCHR', 'UNDP', 'WHO'];
    return isAboveFloor({ proposer: { person: 'ilo@example.org', party: 'ILO' } }, { entitled, floor }, recused);
  };

  it.each([
    ['more-than-half', 2, true],
    ['more-than-half', 3, false],
    ['two-thirds', 2, true],
    ['two-thirds', 3, false],
    ['all', 0, true],
    ['all', 1, false],
  ] as const)('of %s of six members, with %i recused, is kept: %s', (floor, recused, kept) => {
    expect(left(floor, ['DESA', 'IOM', 'WHO'].slice(0, recused))).toBe(kept);
  });

  it('is never the proposer alone, however small the body', () => {
    const proposer = { person: 'ilo@example.org', party: 'ILO' };
    expect(isAboveFloor({ proposer }, { entitled: ['ILO'], floor: 'more-than-half' }, [])).toBe(false);
    expect(isAboveFloor({ proposer }, { entitled: ['WHO'], floor: 'more-than-half' }, [])).toBe(true);
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
