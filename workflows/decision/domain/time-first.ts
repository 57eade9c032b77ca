import { comeBackByItself } from './come-back.ts';
import { committee } from './committee.ts';
import { concludeFinding } from './finding.ts';
import type { DecisionProceedings } from './hearing.ts';
import { concludeReply, type ReplySurroundings } from './record-reply.ts';
import { concludeReferral } from './referral.ts';

/**
 * What instants that have come bring about: a case comes back, a round ends, a question that nobody answered goes on, the
 * matter goes to the Secretary-General, and what was entered as the reply counts.
 */
export function timeFirst(proceedings: DecisionProceedings, surroundings: ReplySurroundings): void {
  comeBackByItself(proceedings);
  committee.timeFirst(proceedings);
  concludeFinding(proceedings);
  concludeReferral(proceedings);
  concludeReply(proceedings, surroundings);
}
