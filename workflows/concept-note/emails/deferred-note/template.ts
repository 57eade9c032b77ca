import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody who brought a note, and the members before whom it was, learn that it is deferred: it moves in their calendars, or leaves them. */
export const deferredNote = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'whyDeferred', 'reason', 'meetingAt'] },
    { note: 'nothing' },
  ],
  calendar: true,
});
