import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Whoever states a position too late learns the outcome. */
export const latePosition = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'party', 'position', 'reason', 'recordedAt', 'expiresAt', 'situation'] },
  ],
});
