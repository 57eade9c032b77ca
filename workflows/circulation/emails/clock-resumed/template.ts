import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns the instant at which a round ends whose clock had been stopped. */
export const clockResumed = defineMail<typeof en & Left<'intro'>>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'resumedAt', 'expiresAt'] },
    { paragraph: 'rule' },
    { button: 'action' },
    { note: 'nothing' },
  ],
  calendar: true,
});
