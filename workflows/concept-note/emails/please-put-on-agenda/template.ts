import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The unit is asked to put a note on an agenda. */
export const pleasePutOnAgenda = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'meetingAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
