import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** A party that objected is asked whether the objection stands. */
export const pleaseAnswerObjection = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'objections'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
