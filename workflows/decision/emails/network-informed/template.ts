import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A member of the Network outside the Committee can read what goes round, and be heard on it. */
export const networkInformed = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'period', 'untilAt', 'entitled'] },
    { paragraph: 'heard' },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
