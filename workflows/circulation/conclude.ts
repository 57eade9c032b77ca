import type { Actor } from '#schemas/actor.ts';
import { agreementOf } from './agreement.ts';
import { bouncedParties, instantHasCome } from './clock.ts';
import { standingOf, verdictOf, whyNone } from './consensus.ts';
import type { Circulating } from './schemas/state.ts';
import { isCirculating, type RoundProceedings, type Setup } from './setup.ts';

/**
 * Ends the round if its outcome is certain, and draws the consequence (facts D1–D3): what consensus leads
 * to, and what its absence does, the procedure says. Nothing else ends a round.
 */
export function concludeIfCertain<S extends Circulating>(
  setup: Setup<S>,
  proceedings: RoundProceedings<S>,
  actor: Actor = { system: 'rules' },
): void {
  const { state, at } = proceedings;
  if (!isCirculating(setup, state) || state.round === undefined) return;
  const { round } = state;
  const verdict = verdictOf(state, round, at);
  if (verdict === 'open') return;
  const standing = standingOf(state, round, instantHasCome(round, at));
  const { positions, silent, recused, blocking } = standing;
  const notReached = silent.filter((party) => bouncedParties(round).includes(party));
  const unreached = notReached.length === 0 ? {} : { unreached: notReached };
  if (verdict === 'consensus') {
    const basis = silent.length === 0 ? 'all-stated' : 'silence';
    const data = { version: round.version, basis, positions, silent, recused, ...unreached } as const;
    proceedings.record({ type: 'consensus-reached', data }, actor);
    setup.agreed(proceedings, agreementOf(state, standing, { version: round.version, ...unreached }), actor);
    return;
  }
  const because = whyNone(state, round, standing);
  const data = { version: round.version, blocking, silent, recused, because, ...unreached };
  proceedings.record({ type: 'consensus-not-reached', data }, actor);
  setup.notAgreed(proceedings, actor);
}

/** At the round's instant: a position in that second or later can never count, whoever is quicker (design §3). */
export function concludeAtInstant<S extends Circulating>(setup: Setup<S>, proceedings: RoundProceedings<S>): void {
  const { round } = proceedings.state;
  if (round !== undefined && instantHasCome(round, proceedings.at))
    concludeIfCertain(setup, proceedings, { system: 'clock' });
}
