import { networkBody } from '#workflows/network/network-body.ts';
import type { DecisionProceedings } from './hearing.ts';

/**
 * What goes round is open to the members of the Network outside the Committee, as long as the Committee has not set it
 * otherwise: their mandates are to be respected (fact D5), and nobody can say that theirs is touched by what they cannot read.
 */
export function informNetwork(proceedings: DecisionProceedings, body: string): void {
  const { state, network, at } = proceedings;
  const { round } = state;
  if (round === undefined || network.bodySettingsAt(body, state.openedAt).networkReads === 'no') return;
  const parties = network.membersOf(networkBody, at).filter((party) => !round.entitled.includes(party));
  if (parties.length === 0) return;
  const data = { round: round.number, version: round.version, parties };
  proceedings.record({ type: 'network-informed', data }, { system: 'rules' });
}
