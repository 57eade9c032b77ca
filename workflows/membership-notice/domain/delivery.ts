import { dayOf } from '#schemas/civil-date.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Hearing } from '#workflows/procedure/hearing.ts';
import type { Act } from '../schemas/acts.ts';
import type { MembershipNoticeEvent } from '../schemas/events.ts';
import type { MembershipNoticeState } from '../schemas/state.ts';

/** The desk records that the Office of the Secretary-General has the notice, and since which day. */
export function delivery({
  act: { choice, on, reference, reason },
  proceedings,
}: Hearing<MembershipNoticeState, MembershipNoticeEvent, Act<'delivery'>>): void {
  if (on > dayOf(proceedings.at)) throw new DomainError('day-ahead', { field: 'on' });
  proceedings.record({ type: 'notice-delivered', data: { how: choice, on, reference, reason } });
}
