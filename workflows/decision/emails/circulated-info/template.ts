import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The proposer learns that the proposal is in circulation. */
export const circulatedInfo = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'period', 'untilAt', 'entitled'] },
  ],
});
