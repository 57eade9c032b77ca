import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Everybody concerned learns the instant at which a round ends whose clock had been stopped. */
export const clockResumed = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'resumedAt', 'expiresAt'] },
    { paragraph: 'rule' },
    { button: 'action' },
    { note: 'nothing' },
  ],
  calendar: true,
});
