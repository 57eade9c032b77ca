import type { PartyId } from '#schemas/ids.ts';
import type { Circulating, Round } from './schemas/state.ts';

const leavesEnough: Readonly<Record<NonNullable<Round['floor']>, (left: number, members: number) => boolean>> = {
  'more-than-half': (left, members) => 2 * left > members,
  'two-thirds': (left, members) => 3 * left >= 2 * members,
  all: (left, members) => left === members,
};

/**
 * Whether enough members are left in the count for a consensus to be the body's: whoever recuses itself leaves it, down to
 * the floor that the body has set, and never to the proposer alone (D1: nobody is adopted for).
 */
export function isAboveFloor(
  { proposer }: Pick<Circulating, 'proposer'>,
  { entitled, floor }: Pick<Round, 'entitled' | 'floor'>,
  recused: readonly PartyId[],
): boolean {
  const left = entitled.filter((party) => !recused.includes(party));
  // A round that began before there was a floor ends by the rule that it began with.
  if (floor === undefined) return left.length > 0;
  return leavesEnough[floor](left.length, entitled.length) && left.some((party) => party !== proposer.party);
}
