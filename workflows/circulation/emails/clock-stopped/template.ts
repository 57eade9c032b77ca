import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody who was told the deadline learns that it no longer holds, and why; not whose notice it was. */
export const clockStopped = defineMail<typeof en & Left<'next'>>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'stoppedAt', 'remainingHours'] },
    { note: 'next' },
  ],
  calendar: true,
});
