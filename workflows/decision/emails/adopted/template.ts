import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns that the decision is adopted. */
export const adopted = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { paragraph: 'withoutSupport', when: 'withoutSupport' },
    {
      facts: [
        'title',
        'version',
        'textHash',
        'basis',
        'meetingAt',
        'decidedAt',
        'supporting',
        'notObjecting',
        'standingAside',
        'recused',
        'silent',
        'absent',
        'concerns',
        'unreached',
        'networkConcerns',
        'followUps',
      ],
    },
    { note: 'next' },
  ],
  calendar: true,
});
