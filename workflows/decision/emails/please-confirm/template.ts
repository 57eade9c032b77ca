import { defineMail } from '#workflows/procedure/mail-template.ts';
import type ar from './ar.json';
import type en from './en.json';

/** A party is asked to confirm what the secretariat entered on its behalf. */
export const pleaseConfirm = defineMail<typeof en, typeof ar>({
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
    { button: 'action' },
    { note: 'nothing' },
  ],
});
