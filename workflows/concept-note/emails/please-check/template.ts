import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The fund management unit is asked whether a note is eligible. */
export const pleaseCheck = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'proposer', 'version', 'textHash', 'receivedAt', 'meetingAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
