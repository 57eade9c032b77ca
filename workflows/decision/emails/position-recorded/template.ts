import { defineMail } from '#workflows/procedure/mail-template.ts';
import type ar from './ar.json';
import type en from './en.json';

/** A party learns of a position that was recorded for it. */
export const positionRecorded = defineMail<typeof en, typeof ar>({
  version: 1,
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
