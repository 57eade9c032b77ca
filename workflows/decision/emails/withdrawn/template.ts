import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Everybody concerned learns that the proposer withdrew the proposal. */
export const withdrawn = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'proposer', 'reason'] }],
  calendar: true,
});
