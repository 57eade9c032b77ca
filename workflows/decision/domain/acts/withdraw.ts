import type { Hearing } from '../hearing.ts';

/** Only the proposer withdraws; its task is open until the matter is adopted or referred. */
export function withdraw({ act, proceedings }: Hearing<'withdraw'>): void {
  proceedings.record({ type: 'case-withdrawn', data: { reason: act.reason } });
}
