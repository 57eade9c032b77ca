import { isBlocking, type Position } from '#schemas/position.ts';
import { instantHasCome } from './clock.ts';
import type { Circulating, Round } from './schemas/state.ts';

/** Where the entitled parties stand on the version in circulation. There is no counting of votes (facts 2.2, 1). */
export type Standing = {
  readonly blocking: string[];
  readonly silent: string[];
  readonly recused: string[];
  readonly positions: Record<string, Position>;
};

/**
 * @param instantCome a position that the desk entered for a party counts only once the party has confirmed it,
 *   or when the round's instant, up to which it could be repudiated, has come (design §3).
 */
export function standingOf(state: Circulating, round: Round, instantCome: boolean): Standing {
  const counted = round.entitled
    .map((party) => ({ party, stated: state.positions[party] }))
    .filter(({ stated }) => stated === undefined || !stated.unconfirmed || instantCome);
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
 * a blocking position ends a silence at once; consensus comes early only if every entitled party has stated a
 * non-blocking position; at the instant a silence nobody broke is consensus, and a member silent in an explicit round
 * means none. Where all have recused themselves nobody is left to agree.
 */
export function verdictOf(state: Circulating, round: Round, at: string): Verdict {
  const instantCome = instantHasCome(round, at);
  const { blocking, silent, recused } = standingOf(state, round, instantCome);
  if (round.method === 'silence' && blocking.length > 0) return 'no-consensus';
  const somebodyLeft = recused.length < round.entitled.length;
  if (silent.length === 0 && somebodyLeft) return blocking.length > 0 ? 'no-consensus' : 'consensus';
  if (!instantCome) return 'open';
  return round.method === 'silence' && somebodyLeft ? 'consensus' : 'no-consensus';
}
