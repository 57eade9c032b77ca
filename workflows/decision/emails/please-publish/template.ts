import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The secretariat is asked to publish the decision. */
export const pleasePublish = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'basis', 'decidedAt', 'unreached', 'followUps'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
