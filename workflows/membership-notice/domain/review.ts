import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Hearing } from '#workflows/procedure/hearing.ts';
import { nextVersion } from '#workflows/texts/next-version.ts';
import type { Act } from '../schemas/acts.ts';
import type { MembershipNoticeEvent } from '../schemas/events.ts';
import type { MembershipNoticeState } from '../schemas/state.ts';
import { changesIn, periodOf } from './changes.ts';

/** The desk forwards a notice to be signed, returns it to be changed, or records that there is nothing to notify. */
export function review({
  act,
  proceedings,
  surroundings,
}: Hearing<MembershipNoticeState, MembershipNoticeEvent, Act<'review'>>): void {
  const { reason } = act;
  switch (act.choice) {
    case 'forward': {
      const { state } = proceedings;
      const { since, until } = periodOf(state.year);
      if (act.since !== undefined && act.since >= until) throw new DomainError('day-ahead', { field: 'since' });
      const changes = changesIn(surroundings.network, { since: act.since ?? since, until });
      const text = act.text === undefined ? undefined : nextVersion(state, { text: act.text }, surroundings.hashOf);
      const version = text?.version ?? state.texts.at(-1)?.version ?? 1;
      const amended = text === undefined ? {} : { text };
      proceedings.record({ type: 'notice-forwarded', data: { version, ...amended, changes, reason } });
      break;
    }
    case 'return':
      proceedings.record({ type: 'case-returned', data: { reason } });
      break;
    case 'nothing':
      proceedings.record({ type: 'case-declined', data: { reason } });
      break;
  }
}
