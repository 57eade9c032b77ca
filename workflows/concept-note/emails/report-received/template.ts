import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Who reports, and the unit, learn that a report was recorded, and what is asked for next. */
export const reportReceived = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'report', 'reportUntil', 'receivedOn', 'reason', 'reports'] },
    { note: 'nothing' },
  ],
});
