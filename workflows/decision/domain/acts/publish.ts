import { dayOf } from '#schemas/civil-date.ts';
import type { Hearing } from '../hearing.ts';

/** The secretariat publishes the decision and begins to watch over what it asks for (facts D7, D8). */
export function publish({ act, proceedings }: Hearing<'publish'>): void {
  const version = proceedings.state.outcome?.version ?? 1;
  proceedings.record({ type: 'decision-published', data: { version, reason: act.reason } });
  const { followUps } = proceedings.state;
  if (followUps.length === 0) return;
  const assigned = followUps.map(({ action, owner, dueAt }) => ({ action, owner, dueAt: dayOf(dueAt) }));
  proceedings.record({ type: 'follow-up-assigned', data: { followUps: assigned } });
}
