import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The unit is asked to record what the Committee came to. */
export const pleaseConclude = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'meetingAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
