import type { Actor } from '#schemas/actor.ts';
import { comeBack } from '#workflows/procedure/rest.ts';
import { decidingBody } from './committee.ts';
import { timeZoneOf } from './due.ts';
import type { DecisionProceedings } from './hearing.ts';
import { committeeAtWork } from './rules/committee-at-work.ts';

/** A decision that was put to rest until a day comes back when that day has begun where the Committee sits. */
export function comeBackByItself(proceedings: DecisionProceedings): void {
  const { deferredFrom } = proceedings.state;
  if (comeBack(proceedings, timeZoneOf(proceedings.network))) goOn(proceedings, deferredFrom, { system: 'clock' });
}

/** Facilitation begins anew; anything else goes on where it stood. */
export function goOn(
  proceedings: DecisionProceedings,
  from: DecisionProceedings['state']['deferredFrom'],
  actor: Actor,
): void {
  if (from !== 'facilitation') return;
  proceedings.record({ type: 'facilitation-started', data: committeeAtWork(proceedings, decidingBody) }, actor);
}
