import { DomainError } from '#workflows/procedure/domain-error.ts';
import { accept, checkMayAccept } from '../accept.ts';
import type { Hearing } from '../hearing.ts';

/** The secretariat checks form, annexes and mandates; it accepts, returns, or asks for a ruling, and does not judge substance. */
export function screen({ act, proceedings, surroundings }: Hearing<'screen'>): void {
  switch (act.choice) {
    case 'accept': {
      const { choice, ...found } = act;
      checkParties(found.mandates ?? [], proceedings);
      checkMayAccept(proceedings.state, surroundings.network, proceedings.at);
      accept(proceedings, surroundings, found);
      break;
    }
    case 'return':
      proceedings.record({ type: 'case-returned', data: { reason: act.reason } });
      break;
    // What a task of before offers in its place asks the same: the secretariat ends no member's proposal.
    case 'decline':
    case 'inadmissible':
      proceedings.record({ type: 'ruling-asked', data: { reason: act.reason } });
      break;
  }
}

function checkParties(
  parties: readonly string[],
  { network }: Pick<Hearing<'screen'>['proceedings'], 'network'>,
): void {
  const unknown = parties.findIndex((party) => !network.hasParty(party));
  if (unknown < 0) return;
  throw new DomainError('unknown-party', { field: `mandates.${unknown}`, params: { party: parties[unknown] ?? '' } });
}
