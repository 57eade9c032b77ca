import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import { textInMail } from '../../text-in-mail.ts';
import type en from './en.json';

/** A contact of an entitled party is asked for its position on the version in circulation. */
export const circulated = defineMail<typeof en & Left<'intro'>>({
  version: 4,
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
        'floor',
        'languages',
      ],
    },
    { paragraph: 'rule' },
    { paragraph: 'clock', when: 'starting' },
    { paragraph: 'clockUntil', when: 'startingUntil' },
    { paragraph: 'stopped', when: 'stopped' },
    { button: 'action' },
    { note: 'nothing' },
    { theText: true },
  ],
  textOf: textInMail,
});
