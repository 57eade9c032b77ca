import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody who brought a note learns that the programme is funded. */
export const funded = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'amount', 'transferredOn', 'reportsBy', 'reports'] },
    { note: 'nothing' },
  ],
});
