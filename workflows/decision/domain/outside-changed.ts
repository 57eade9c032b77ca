import { type OutsideNews, takeIn } from '#workflows/procedure/outside.ts';
import type { DecisionProceedings } from './hearing.ts';
import { stageOf } from './stage.ts';

/**
 * Of all settings only the time between reminders counts for a running decision: its machine has to wait anew. A clock runs
 * by the round's own terms, whoever joins or leaves the Committee meanwhile, and a case at rest waits for nothing.
 */
export function outsideChanged(proceedings: DecisionProceedings, news: OutsideNews): void {
  const stage = stageOf(proceedings.state);
  if (stage === 'rest' || stage === 'positions' || !news.changed.includes('remindAfter')) return;
  takeIn(proceedings, news);
}
