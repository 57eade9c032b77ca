import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The Coordinator is asked to look for a way forward. */
export const pleaseFacilitate = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'blocking', 'objections', 'silent', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
  calendar: true,
});
