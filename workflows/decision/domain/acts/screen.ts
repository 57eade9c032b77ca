import { accept, checkMayAccept } from '../accept.ts';
import type { Hearing } from '../hearing.ts';
import { checkParty } from '../rules/check-party.ts';

/** The secretariat checks form, annexes and mandates; it accepts, returns, or asks for a ruling, and does not judge substance. */
export function screen({ act, proceedings, surroundings }: Hearing<'screen'>): void {
  switch (act.choice) {
    case 'accept': {
      const { choice, ...found } = act;
      for (const [index, party] of (found.mandates ?? []).entries())
        checkParty(party, surroundings.network, `mandates.${index}`);
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
