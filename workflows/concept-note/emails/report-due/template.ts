import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Those who owe a report of a funded programme are reminded: before it is due, and once it is overdue. */
export const reportDue = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'report', 'reportUntil', 'reportDue', 'reportsBy'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
