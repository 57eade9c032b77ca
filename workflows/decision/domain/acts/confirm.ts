import { concludeIfCertain } from '../conclude.ts';
import type { Hearing } from '../hearing.ts';

/** A party confirms or repudiates what the secretariat entered for it. */
export function confirm({ act, task, proceedings }: Hearing<'confirm'>): void {
  const party = task.party ?? '';
  if (act.choice === 'repudiate') {
    proceedings.record({ type: 'position-repudiated', data: { party, reason: act.reason } });
    return;
  }
  proceedings.record({ type: 'position-confirmed', data: { party } });
  concludeIfCertain(proceedings);
}
