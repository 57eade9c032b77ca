import { type OutsideNews, takeInInterval } from '#workflows/procedure/outside.ts';
import type { DecisionProceedings } from './hearing.ts';
import { stageOf } from './stage.ts';

/** A clock runs by the round's own terms, whoever joins or leaves the Committee meanwhile; a case at rest waits for nothing. */
export function outsideChanged(proceedings: DecisionProceedings, news: OutsideNews): void {
  const stage = stageOf(proceedings.state);
  takeInInterval(proceedings, news, stage !== 'rest' && stage !== 'positions');
}
