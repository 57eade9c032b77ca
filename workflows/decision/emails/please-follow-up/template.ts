import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** A party is asked for an action that the decision names. */
export const pleaseFollowUp = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'followUps'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
