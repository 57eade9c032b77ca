import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Committee, its principals and the proposer learn that there is no consensus. */
export const noConsensus = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    {
      facts: [
        'title',
        'version',
        'textHash',
        'round',
        'because',
        'floor',
        'recused',
        'blocking',
        'objections',
        'silent',
        'absent',
        'unreached',
      ],
    },
    { note: 'next' },
  ],
  calendar: true,
});
