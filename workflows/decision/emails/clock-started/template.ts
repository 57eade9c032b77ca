import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Everybody concerned learns the exact instant at which the round ends. */
export const clockStarted = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'period', 'startsAt', 'expiresAt'] },
    { paragraph: 'rule' },
    { button: 'action' },
    { note: 'nothing' },
  ],
  calendar: true,
});
