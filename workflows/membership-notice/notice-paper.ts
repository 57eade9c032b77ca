import type { Paper } from '#workflows/procedure/paper.ts';
import type { Recorded } from '#workflows/procedure/schemas/event-of.ts';
import { noticeParts } from './notice.ts';
import type { MembershipNoticeEvent } from './schemas/events.ts';
import type { MembershipNoticeState } from './schemas/state.ts';

/** The notice itself. Secretariat and Coordinator read beforehand what would go to the Secretary-General. */
export const noticePaper: Paper<MembershipNoticeState, Recorded<MembershipNoticeEvent>> = {
  language: 'en',
  issuedIn: (event) => (event.type === 'notice-signed' ? event.data.hash : undefined),
  isAhead: ({ at }) => at === 'submitted' || at === 'to-sign',
  partsOf: noticeParts,
};
