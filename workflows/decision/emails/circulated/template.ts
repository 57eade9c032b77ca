import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** A contact of an entitled party is asked for its position on the version in circulation. */
export const circulated = defineMail({
  version: 2,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    {
      facts: [
        'title',
        'version',
        'textHash',
        'round',
        'method',
        'period',
        'untilAt',
        'expiresAt',
        'entitled',
        'languages',
      ],
    },
    { paragraph: 'rule' },
    { paragraph: 'clock', when: 'starting' },
    { paragraph: 'clockUntil', when: 'startingUntil' },
    { paragraph: 'stopped', when: 'stopped' },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
