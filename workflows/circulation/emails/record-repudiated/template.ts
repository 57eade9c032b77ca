import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A member says that the record of a meeting is not right: the desk is asked for another, and all learn that nothing follows from this one. */
export const recordRepudiated = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'meetingAt', 'party', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
