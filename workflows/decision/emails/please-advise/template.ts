import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** A member of the Network is asked for advice, which cannot block. */
export const pleaseAdvise = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'question', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
