import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The secretariat learns that a mail did not arrive. */
export const noticeBounced = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'bouncedTo', 'bounceReason', 'serverSays'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
