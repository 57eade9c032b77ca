import { DomainError } from '#workflows/procedure/domain-error.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import { committee } from '../committee.ts';
import type { Hearing } from '../hearing.ts';

/**
 * The Coordinator, with the other principals and the Network where advisable, looks for a way forward (fact D3). There
 * is no act here that decides: a new text goes round again, advice is asked for, or failure is reported.
 */
export function facilitate({ act, proceedings, surroundings }: Hearing<'facilitate'>): void {
  switch (act.choice) {
    case 'revise': {
      const text = nextVersion(proceedings.state, act, surroundings.hashOf);
      proceedings.record({ type: 'text-revised', data: { text, reason: act.reason } });
      committee.circulate(proceedings, surroundings.network);
      break;
    }
    case 'consult': {
      const unknown = act.parties.findIndex((party) => !surroundings.network.hasParty(party));
      if (unknown >= 0) {
        throw new DomainError('unknown-party', {
          field: `parties.${unknown}`,
          params: { party: act.parties[unknown] ?? '' },
        });
      }
      proceedings.record({
        type: 'network-consulted',
        data: { parties: [...new Set(act.parties)], question: act.reason },
      });
      break;
    }
    case 'report-failure':
      proceedings.record({ type: 'agreement-not-reached', data: { report: act.reason } });
      break;
  }
}
