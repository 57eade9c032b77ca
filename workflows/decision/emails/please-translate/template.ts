import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The secretariat is asked for a language version that the working method requires. */
export const pleaseTranslate = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'missing'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
