import type { PartyId } from '#schemas/ids.ts';
import { assignee } from '#schemas/task.ts';
import type { DecisionState } from '../../schemas/state.ts';
import type { DecisionProceedings } from '../hearing.ts';

/**
 * Whose a matter is on which agreement failed (facts D3, D4): `heads` are the parties of the deciding body whose principals
 * share in facilitation, without those for which none is in office; `members` all its parties, where the round went wider:
 * what the Network's annual meeting did not agree on is the Committee's again.
 */
export function committeeAtWork(
  { state: { round }, network, at }: Pick<DecisionProceedings, 'state' | 'network' | 'at'>,
  decidingBody: string,
): { heads: PartyId[]; members?: PartyId[] } {
  const isTheirs = round?.body === decidingBody;
  const members = isTheirs ? round.entitled : network.membersOf(decidingBody, at);
  const heads = members.filter((party) => network.holdersOf(assignee.head(party), at).length > 0);
  return { heads, ...(isTheirs ? {} : { members }) };
}

/** The members of the deciding body whose matter it is: those of the round, unless it went wider. */
export const committeeOf = ({ facilitating, round }: Pick<DecisionState, 'facilitating' | 'round'>): PartyId[] =>
  facilitating?.members ?? round?.entitled ?? [];
