import type { Hearing } from '../hearing.ts';
import { goRoundIfEndorsed } from '../way-forward.ts';

/** A principal endorses a way forward that another proposed, or comments on it, and may endorse it still. */
export function endorse({ act, task, proceedings, surroundings }: Hearing<'endorse'>): void {
  const { party = '' } = task;
  if (act.choice === 'comment') {
    proceedings.record({ type: 'way-forward-commented', data: { party, reason: act.reason } });
    return;
  }
  proceedings.record({ type: 'endorsement-given', data: { party, reason: act.reason } });
  goRoundIfEndorsed(proceedings, surroundings);
}
