import type { Actor } from '#schemas/actor.ts';
import type { Proceedings } from './proceedings.ts';
import { bouncedParties } from './rules/clock.ts';
import { standingOf, verdictOf } from './rules/consensus.ts';

/**
 * Ends the round if its outcome is certain, and draws the consequence (facts D1–D3): consensus adopts; its absence
 * hands the matter to facilitation. Nothing else ends a round.
 */
export function concludeIfCertain(proceedings: Proceedings, actor: Actor = { system: 'rules' }): void {
  const { state, at } = proceedings;
  if (state.at !== 'circulated' || state.round === undefined) return;
  const { round } = state;
  const verdict = verdictOf(state, round, at);
  if (verdict === 'open') return;
  const instantCome = round.expiresAt !== undefined && at >= round.expiresAt;
  const { positions, silent, recused, blocking } = standingOf(state, round, instantCome);
  const notReached = silent.filter((party) => bouncedParties(round).includes(party));
  const unreached = notReached.length === 0 ? {} : { unreached: notReached };
  if (verdict === 'consensus') {
    const basis = silent.length === 0 ? 'all-stated' : 'silence';
    const data = { version: round.version, basis, positions, silent, recused, ...unreached } as const;
    proceedings.record({ type: 'consensus-reached', data }, actor);
    const adopted = { version: round.version, basis: 'consensus', ...unreached } as const;
    proceedings.record({ type: 'decision-adopted', data: adopted }, actor);
    return;
  }
  const data = { version: round.version, blocking, silent, ...unreached };
  proceedings.record({ type: 'consensus-not-reached', data }, actor);
  proceedings.record({ type: 'facilitation-started', data: {} }, actor);
}
