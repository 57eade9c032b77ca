import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns that a text is on no agenda any more. */
export const untabled = defineMail<typeof en>({
  version: 2,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'meetingWasAt', 'reason'] }, { note: 'nothing' }],
  calendar: true,
});
