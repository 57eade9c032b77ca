import { followMeeting } from '#workflows/circulation/meeting/follow-meeting.ts';
import { type OutsideNews, takeInInterval } from '#workflows/procedure/outside.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import type { DecisionProceedings } from './hearing.ts';
import { type Stage, stageOf } from './stage.ts';

/** Stages that end at an instant of their own, or in which a case waits for nothing. */
const byNoInterval: ReadonlySet<Stage> = new Set(['rest', 'positions', 'correction']);

/**
 * A clock runs by the round's own terms, whoever joins or leaves the Committee meanwhile; a case at rest waits for nothing. A text
 * that is to be taken at a meeting goes with it.
 */
export function outsideChanged(
  proceedings: DecisionProceedings,
  news: OutsideNews,
  surroundings: Pick<Surroundings<unknown>, 'meetings'>,
): void {
  takeInInterval(proceedings, news, !byNoInterval.has(stageOf(proceedings.state)));
  if (proceedings.state.at === 'circulated') followMeeting(proceedings, news, surroundings);
}
