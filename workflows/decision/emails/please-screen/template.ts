import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The secretariat is asked to check a proposal before it is circulated. */
export const pleaseScreen = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'proposer', 'version', 'textHash', 'method', 'period', 'untilAt', 'sinceAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
