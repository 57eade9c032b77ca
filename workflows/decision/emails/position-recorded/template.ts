import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** A party learns of a position that was recorded for it. */
export const positionRecorded = defineMail({
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
    { note: 'wrong' },
  ],
});
