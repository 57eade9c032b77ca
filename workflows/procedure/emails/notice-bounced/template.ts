import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The desk learns that a mail did not arrive. */
export const noticeBounced = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'bouncedTo', 'bounceReason', 'serverSays'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
