import { fallsDueAt } from '#schemas/zoned-time.ts';
import type { Act } from '#workflows/decision/schemas/acts.ts';
import { isPutOff } from '#workflows/decision/schemas/way-forward.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { decidingBody } from '../committee.ts';
import type { Hearing } from '../hearing.ts';
import { goRoundIfEndorsed } from '../way-forward.ts';

/** A way forward that need not be a new text is proposed, for the other principals to endorse (fact D3). */
export function proposeWayForward(
  act: Extract<Act<'facilitate'>, { choice: 'way-forward' }>,
  { task, proceedings, surroundings }: Hearing<'facilitate'>,
): void {
  const { route, text: wording, until, reason } = act;
  if (until === undefined && isPutOff(route)) throw new DomainError('needs-a-day', { field: 'until' });
  const zone = surroundings.network.timeZoneOf(decidingBody);
  if (until !== undefined && fallsDueAt(until, zone) <= proceedings.at) {
    throw new DomainError('due-in-the-past', { field: 'until' });
  }
  proceedings.record({
    type: 'way-forward-proposed',
    data: {
      route,
      wording,
      ...(until === undefined ? {} : { until }),
      ...(task.party === undefined ? {} : { party: task.party }),
      heads: [...(proceedings.state.facilitating?.heads ?? [])],
      reason,
    },
  });
  goRoundIfEndorsed(proceedings, surroundings);
}
