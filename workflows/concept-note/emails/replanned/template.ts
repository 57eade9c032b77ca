import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody who brought a note learns that it is to be taken at another meeting. */
export const replanned = defineMail<typeof en>({
  version: 3,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'meetingAt', 'meetingWasAt'] }, { note: 'nothing' }],
  calendar: true,
});
