import { defineMail } from '#workflows/procedure/mail-template.ts';
import type { Recorded } from '#workflows/procedure/schemas/event-of.ts';
import { noticeOf } from '../../notice.ts';
import type { MembershipNoticeEvent } from '../../schemas/events.ts';
import type en from './en.json';

/** The Office of the Secretary-General receives the notice. */
export const yearlyNotice = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'reason', 'actor'] }],
  enclosure: {
    name: 'notice.txt',
    of: (history) => noticeOf(history as readonly Recorded<MembershipNoticeEvent>[]),
  },
});
