import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The Committee, its principals and the proposer learn that there is no consensus. */
export const noConsensus = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'blocking', 'objections', 'silent', 'unreached'] },
    { note: 'next' },
  ],
  calendar: true,
});
