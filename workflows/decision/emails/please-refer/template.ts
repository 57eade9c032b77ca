import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The Committee is asked whether to refer the matter to the Secretary-General. */
export const pleaseRefer = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'objections', 'report', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
