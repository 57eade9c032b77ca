import { fallsDueAt } from '#schemas/zoned-time.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { checkAsked } from './criteria-asked.ts';
import { fundOf, timeZoneOf } from './fund.ts';
import type { Hearing } from './hearing.ts';

/**
 * The unit finds whether a note is eligible. No country is ineligible as such, and a missing template, which "should" be used,
 * makes nothing ineligible (facts 3.1, 3.3): that alone is no ground.
 */
export function eligibility({ act, proceedings }: Hearing<'eligibility'>): void {
  const { answers, reason } = act;
  const { eligibilityCriteria, keepsMeeting } = fundOf(proceedings.state);
  const named = answers?.map(({ criterion }) => criterion) ?? [];
  checkAsked(named, eligibilityCriteria, 'answers');
  switch (act.choice) {
    case 'eligible':
      proceedings.record({ type: 'found-eligible', data: { answers, reason } });
      break;
    case 'return': {
      const { completeBy } = act;
      if (completeBy !== undefined && fallsDueAt(completeBy, timeZoneOf(proceedings.network)) <= proceedings.at) {
        throw new DomainError('due-in-the-past', { field: 'completeBy' });
      }
      const data = { answers, completeBy, keepsMeeting: keepsMeeting === 'yes', reason: act.reason };
      proceedings.record({ type: 'note-returned', data });
      break;
    }
    case 'ineligible': {
      const unmet = answers?.filter(({ met }) => !met).map(({ criterion }) => criterion);
      if (unmet?.length === 1 && unmet[0] === 'C1') throw new DomainError('template-alone', { field: 'answers' });
      proceedings.record({ type: 'found-ineligible', data: { answers, reason: act.reason } });
    }
  }
}
