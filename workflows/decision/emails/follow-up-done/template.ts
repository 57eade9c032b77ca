import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The secretariat learns that an action was reported done. */
export const followUpDone = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [{ paragraph: 'intro' }, { facts: ['title', 'party', 'followUp', 'report', 'actor', 'followUps'] }],
});
