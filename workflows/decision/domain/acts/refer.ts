import type { Hearing } from '../hearing.ts';
import { headsOf } from '../rules/heads.ts';

/**
 * The referral is an act of the Committee, after facilitation has failed; the Coordinator is only its channel (fact D4).
 * Whether one member records it for all or each for itself the rules leave open: setting `referralActBy`, as
 * it was when the case began (ADR 20). Either way it
 * takes one member to find that the ways of facilitation are not exhausted.
 */
export function refer({ act, actor, proceedings, surroundings }: Hearing<'refer'>): void {
  const party = actor.party ?? '';
  const { reason } = act;
  if (act.choice === 'back-to-facilitation') {
    proceedings.record({ type: 'returned-to-facilitation', data: { party, reason, heads: headsOf(proceedings) } });
    return;
  }
  const { referring, openedAt } = proceedings.state;
  if (surroundings.network.settingsAt(openedAt).referralActBy === 'every-member') {
    if (!referring.includes(party)) proceedings.record({ type: 'referral-supported', data: { party, reason } });
    const missing = (proceedings.state.round?.entitled ?? []).filter(
      (member) => !proceedings.state.referring.includes(member),
    );
    if (missing.length > 0) return;
  }
  proceedings.record({ type: 'matter-referred', data: { party, reason } });
}
