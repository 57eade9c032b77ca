import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody who brought a note learns that it is received, and when it is to be taken: that stands in their calendars from then on. */
export const received = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'proposer', 'version', 'textHash', 'receivedAt', 'meetingAt', 'missedMeetingAt'] },
    { note: 'nothing' },
  ],
  calendar: true,
});
