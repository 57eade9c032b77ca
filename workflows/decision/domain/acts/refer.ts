import type { Hearing } from '../hearing.ts';
import { circulateReferral, concludeReferral } from '../referral.ts';

/**
 * A member says that the matter is referred, or that it would have it otherwise; until the instant it may say the other. Its
 * word alone does neither (fact D4: the Committee will refer).
 */
export function refer({ act, actor, proceedings }: Hearing<'refer'>): void {
  const party = actor.party ?? '';
  if (proceedings.state.referral === undefined) circulateReferral(proceedings);
  const { referring, referral } = proceedings.state;
  const said = act.choice === 'refer' ? referring : (referral?.otherwise ?? []);
  // The same word again is nothing new; what is said with it is.
  if (said.includes(party) && act.reason === undefined) return;
  const type = act.choice === 'refer' ? 'referral-supported' : 'referral-opposed';
  proceedings.record({ type, data: { party, reason: act.reason } });
  concludeReferral(proceedings);
}
