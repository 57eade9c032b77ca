import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The proposer is asked to complete a note. */
export const returnedForCompletion = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    {
      facts: [
        'title',
        'version',
        'reason',
        'completeBy',
        'keepsPlace',
        'templateLink',
        'criteriaLink',
        'questionsLink',
      ],
    },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
