import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Everybody concerned learns that the decision is adopted. */
export const adopted = defineMail({
  version: 2,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    {
      facts: [
        'title',
        'version',
        'textHash',
        'basis',
        'decidedAt',
        'supporting',
        'notObjecting',
        'standingAside',
        'recused',
        'silent',
        'unreached',
        'followUps',
      ],
    },
    { note: 'next' },
  ],
  calendar: true,
});
