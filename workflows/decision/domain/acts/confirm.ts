import { isBlocking } from '#schemas/position.ts';
import { concludeIfCertain } from '../conclude.ts';
import { goOnWithoutObjections } from '../go-on-without-objections.ts';
import type { Hearing } from '../hearing.ts';

/**
 * A party confirms or repudiates what the secretariat entered for it. In facilitation an objection that was never the
 * party's own stands in nobody's way any more.
 */
export function confirm({ act, task, proceedings, surroundings }: Hearing<'confirm'>): void {
  const party = task.party ?? '';
  if (act.choice === 'confirm') {
    proceedings.record({ type: 'position-confirmed', data: { party } });
    concludeIfCertain(proceedings);
    return;
  }
  const struck = proceedings.state.positions[party];
  proceedings.record({ type: 'position-repudiated', data: { party, reason: act.reason } });
  const wasInTheWay = struck !== undefined && isBlocking(struck.position);
  if (proceedings.state.at === 'facilitation' && wasInTheWay) goOnWithoutObjections(proceedings, surroundings.network);
}
