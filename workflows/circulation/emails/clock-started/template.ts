import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns the exact instant at which the round ends. */
export const clockStarted = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'period', 'startsAt', 'expiresAt'] },
    { paragraph: 'rule' },
    { button: 'action' },
    { note: 'nothing' },
  ],
  calendar: true,
});
