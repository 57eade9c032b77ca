import type { PartyId } from '#schemas/ids.ts';
import { checkMayGoRound } from '#workflows/circulation/circulate.ts';
import { networkBody } from '#workflows/network/network-body.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import { committee, decidingBody } from '../committee.ts';
import { reportFailure } from '../finding.ts';
import type { DecisionProceedings, Hearing } from '../hearing.ts';
import { checkFollowUps } from '../rules/check-follow-ups.ts';
import { checkParty } from '../rules/check-party.ts';
import { proposeWayForward } from './way-forward.ts';

/**
 * The Coordinator, with the other principals and the Network where advisable, looks for a way forward (fact D3). Each of
 * them may, and there is no act here that decides: a new text goes round again, advice is asked for, a way
 * forward is put to the other principals, or failure is reported.
 */
export function facilitate(hearing: Hearing<'facilitate'>): void {
  const { act, proceedings, surroundings } = hearing;
  switch (act.choice) {
    case 'revise': {
      const { title, text: wording, followUps = [] } = act;
      checkMayGoRound(decidingBody, proceedings.state, surroundings.network, proceedings.at);
      checkFollowUps(followUps, surroundings.network, proceedings.at);
      const text = nextVersion(proceedings.state, { title, text: wording, followUps }, surroundings.hashOf);
      proceedings.record({ type: 'text-revised', data: { text, reason: act.reason } });
      committee.circulate(proceedings, surroundings.network);
      break;
    }
    case 'consult': {
      checkInNetwork(act.parties, proceedings);
      proceedings.record({
        type: 'network-consulted',
        data: {
          parties: [...new Set(act.parties)],
          question: act.reason,
          version: proceedings.state.texts.at(-1)?.version,
        },
      });
      break;
    }
    case 'way-forward':
      proposeWayForward(act, hearing);
      break;
    case 'report-failure':
      reportFailure(proceedings, act.reason);
      break;
  }
}

/** Members of the Network are asked, those of the Committee among them; another entity is not asked as if it were one. */
function checkInNetwork(
  parties: readonly PartyId[],
  { network, at }: Pick<DecisionProceedings, 'network' | 'at'>,
): void {
  const members = [...network.membersOf(networkBody, at), ...network.membersOf(decidingBody, at)];
  for (const [index, party] of parties.entries()) {
    if (members.includes(party)) continue;
    const field = `parties.${index}`;
    checkParty(party, network, field);
    throw new DomainError('not-in-the-network', { field, params: { party } });
  }
}
