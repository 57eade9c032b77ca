import { checkMayBegin } from '#workflows/circulation/circulate.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { committee, decidingBody } from '../committee.ts';
import type { Hearing } from '../hearing.ts';
import { checkMatter } from '../rules/check-matter.ts';

/** The secretariat checks form, annexes and mandates; it accepts, returns, or asks for a ruling, and does not judge substance. */
export function screen({ act, proceedings, surroundings }: Hearing<'screen'>): void {
  switch (act.choice) {
    case 'accept': {
      const { choice, ...found } = act;
      checkParties(found.mandates ?? [], proceedings);
      checkMayBegin(decidingBody, proceedings.state, surroundings.network, proceedings.at);
      checkMatter(proceedings.state, surroundings.network, proceedings.at, 'choice');
      proceedings.record({ type: 'case-accepted', data: found });
      committee.tableAsAsked(proceedings, surroundings);
      committee.circulate(proceedings, surroundings.network);
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
