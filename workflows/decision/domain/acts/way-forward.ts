import { addDuration } from '#schemas/duration.ts';
import { fallsDueAt, startOfDay } from '#schemas/zoned-time.ts';
import { checkMayGoRound } from '#workflows/circulation/circulate.ts';
import { termsOfRound } from '#workflows/circulation/terms-of-round.ts';
import type { Act } from '#workflows/decision/schemas/acts.ts';
import { isPutOff, type Route } from '#workflows/decision/schemas/way-forward.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { decidingBody } from '../committee.ts';
import type { DecisionProceedings, Hearing } from '../hearing.ts';
import { goRoundIfEndorsed } from '../way-forward.ts';

/** A way forward that need not be a new text is proposed, for the other principals to endorse (fact D3). */
export function proposeWayForward(
  act: Extract<Act<'facilitate'>, { choice: 'way-forward' }>,
  { task, proceedings, surroundings }: Hearing<'facilitate'>,
): void {
  const { route, text: wording, until, reason } = act;
  if (until === undefined && isPutOff(route)) throw new DomainError('needs-a-day', { field: 'until' });
  checkMayGoRound(decidingBody, proceedings.state, surroundings.network, proceedings.at);
  if (until !== undefined) checkUntil(until, route, proceedings);
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

/** A matter is put off to a day that comes when the Committee, which decides it (fact D2), has had the time of a round to agree. */
function checkUntil(until: string, route: Route, { state, network, at }: DecisionProceedings): void {
  const zone = network.timeZoneOf(decidingBody);
  if (fallsDueAt(until, zone) <= at) throw new DomainError('due-in-the-past', { field: 'until' });
  if (!isPutOff(route)) return;
  const { until: deadline, period } = termsOfRound(decidingBody, state, network, at);
  const endsAt = deadline ?? addDuration(at, period);
  if (startOfDay(until, zone) <= endsAt)
    throw new DomainError('within-the-round', { field: 'until', params: { endsAt } });
}
