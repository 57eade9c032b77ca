import type { NoConsensus } from '#schemas/no-consensus.ts';
import { isBlocking, type Position } from '#schemas/position.ts';
import { instantHasCome } from './clock.ts';
import { isAboveFloor } from './floor.ts';
import type { Circulating, Round } from './schemas/state.ts';
import { wordThatCounts } from './word-that-counts.ts';

/** Where the entitled parties stand on the version in circulation. There is no counting of votes (facts 2.2, 1). */
export type Standing = {
  readonly blocking: string[];
  readonly silent: string[];
  readonly recused: string[];
  readonly positions: Record<string, Position>;
};

/**
 * @param instantCome a position that the desk entered for a party counts only once the party has confirmed it, or, where the
 *   round takes it so, when the instant up to which it could be repudiated has come (design §3).
 */
export function standingOf(state: Circulating, round: Round, instantCome: boolean): Standing {
  const counted = round.entitled.map((party) => ({
    party,
    stated: wordThatCounts(state.positions[party], round, instantCome),
  }));
  const having = (test: (position: Position) => boolean) =>
    counted.filter(({ stated }) => stated !== undefined && test(stated.position)).map(({ party }) => party);
  const stated = having(() => true);
  return {
    blocking: having(isBlocking),
    recused: having((position) => position === 'recuse'),
    silent: round.entitled.filter((party) => !stated.includes(party)),
    positions: Object.fromEntries(
      counted.flatMap(({ party, stated }) => (stated === undefined ? [] : [[party, stated.position]])),
    ),
  };
}

export type Verdict = 'open' | 'consensus' | 'no-consensus';

/**
 * What the standing means at `at` (design §3, facts D1–D3):
 * a blocking position ends a silence at once, unless members are to discuss it first; consensus comes early only if every entitled party has stated a
 * non-blocking position; at the instant a silence nobody broke is consensus, and a member silent in an explicit round
 * means none. Where too many have recused themselves there is none either: the round stays open until its instant, since a
 * recusal can be taken back.
 */
export function verdictOf(state: Circulating, round: Round, at: string): Verdict {
  // A meeting says what it has come to (meeting/conclude-meeting.ts).
  if (round.method === 'meeting') return 'open';
  const instantCome = instantHasCome(round, at);
  const { blocking, silent, recused } = standingOf(state, round, instantCome);
  if (blocking.length > 0 && round.deliberates && !instantCome) return 'open';
  if (round.method === 'silence' && blocking.length > 0) return 'no-consensus';
  const enoughLeft = isAboveFloor(state, round, recused);
  if (silent.length === 0 && blocking.length > 0) return 'no-consensus';
  if (silent.length === 0 && enoughLeft) return 'consensus';
  if (!instantCome) return 'open';
  return round.method === 'silence' && enoughLeft ? 'consensus' : 'no-consensus';
}

/** Why a round ended without consensus. */
export function whyNone(state: Circulating, round: Round, { blocking, recused }: Standing): NoConsensus {
  if (blocking.length > 0) return 'blocked';
  return isAboveFloor(state, round, recused) ? 'silent' : 'below-floor';
}
