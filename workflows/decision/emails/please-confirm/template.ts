import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** A party is asked to confirm what the secretariat entered on its behalf. */
export const pleaseConfirm = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    {
      facts: [
        'title',
        'version',
        'textHash',
        'party',
        'position',
        'reason',
        'explanation',
        'actor',
        'recordedAt',
        'expiresAt',
      ],
    },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
