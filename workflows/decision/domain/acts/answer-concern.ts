import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Hearing } from '../hearing.ts';
import { unansweredConcerns } from '../rules/network.ts';

/** The Committee, or the Coordinator, answers a member's concern for its mandate: that of one party, or all that are open. */
export function answerConcern({ act, proceedings }: Hearing<'answer-concern'>): void {
  const answered = unansweredConcerns(proceedings.state).filter(
    ({ party }) => act.party === undefined || act.party === party,
  );
  if (answered.length === 0) {
    throw new DomainError('no-open-concern', { field: 'party', params: { party: act.party ?? '' } });
  }
  proceedings.record({
    type: 'concern-answered',
    data: {
      parties: [...new Set(answered.map(({ party }) => party))],
      concerns: answered.map(({ raisedBy }) => raisedBy),
      reason: act.reason,
    },
  });
}
