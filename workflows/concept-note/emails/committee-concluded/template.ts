import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The members before whom a note was learn what is recorded of it. */
export const committeeConcluded = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'concluded', 'reason', 'meetingAt'] },
    { note: 'nothing' },
  ],
});
