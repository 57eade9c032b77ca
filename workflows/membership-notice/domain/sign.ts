import type { Hearing } from '#workflows/procedure/hearing.ts';
import type { Recorded } from '#workflows/procedure/schemas/event-of.ts';
import type { Act } from '../schemas/acts.ts';
import type { MembershipNoticeEvent } from '../schemas/events.ts';
import type { MembershipNoticeState } from '../schemas/state.ts';

/** Makes the notice from the history up to its signature. */
export type NoticeOf = (history: readonly Recorded<MembershipNoticeEvent>[]) => string;

/** The Coordinator signs the notice, whose hash is recorded, or sends it back to the desk. */
export const sign =
  (noticeOf: NoticeOf) =>
  ({
    act: { choice, reason },
    proceedings,
    surroundings,
  }: Hearing<MembershipNoticeState, MembershipNoticeEvent, Act<'sign'>>): void => {
    if (choice === 'send-back') {
      proceedings.record({ type: 'notice-sent-back', data: { reason } });
      return;
    }
    const history = surroundings.history() as readonly Recorded<MembershipNoticeEvent>[];
    const version = proceedings.state.texts.at(-1)?.version ?? 1;
    const hash = surroundings.hashOf(noticeOf(history));
    proceedings.record({ type: 'notice-signed', data: { version, hash, reason } });
  };
