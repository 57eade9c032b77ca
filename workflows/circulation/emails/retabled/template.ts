import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns that the meeting at which a text is taken is at another instant. */
export const retabled = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'meetingWasAt', 'meetingAt', 'reason'] },
    { note: 'nothing' },
  ],
  calendar: true,
});
