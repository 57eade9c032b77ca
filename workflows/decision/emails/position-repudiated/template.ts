import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The secretariat learns that a party did not mean what was entered for it. */
export const positionRepudiated = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [{ paragraph: 'intro' }, { facts: ['title', 'party', 'actor', 'reason', 'expiresAt'] }],
});
