import { committee } from './committee.ts';
import type { DecisionProceedings } from './hearing.ts';
import { concludeReferral } from './referral.ts';

/** What instants that have come bring about: a round ends, and the matter goes to the Secretary-General. */
export function timeFirst(proceedings: DecisionProceedings): void {
  committee.timeFirst(proceedings);
  concludeReferral(proceedings);
}
