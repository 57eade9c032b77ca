import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The Committee learns that a member asked for further facilitation. */
export const facilitationGoesOn = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'party', 'reason', 'actor'] }],
});
