import type { PartyId } from '#schemas/ids.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';

/** Refuses a party that the roster does not have. @param field where it is named */
export function checkParty(party: PartyId, network: Pick<Directory, 'hasParty'>, field: string): void {
  if (!network.hasParty(party)) throw new DomainError('unknown-party', { field, params: { party } });
}
