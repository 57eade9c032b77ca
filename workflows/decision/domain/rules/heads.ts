import type { PartyId } from '#schemas/ids.ts';
import { assignee } from '#schemas/task.ts';
import type { DecisionProceedings } from '../hearing.ts';

/** The parties of the Committee whose principals share in facilitation (fact D3): a party for which none is in office has no part. */
export const headsOf = ({ state, network, at }: Pick<DecisionProceedings, 'state' | 'network' | 'at'>): PartyId[] =>
  (state.round?.entitled ?? []).filter((party) => network.holdersOf(assignee.head(party), at).length > 0);
