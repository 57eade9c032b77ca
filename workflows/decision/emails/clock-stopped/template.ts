import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Everybody who was told the deadline learns that it no longer holds, and why; not whose notice it was. */
export const clockStopped = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'stoppedAt', 'remainingHours'] },
    { note: 'next' },
  ],
  calendar: true,
});
