import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The desk is asked at which meeting a text is to be taken. */
export const pleaseTable = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'meetingWasAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
