import { defineMail } from '#workflows/procedure/mail-template.ts';
import { textInMail } from '../../text-in-mail.ts';
import type en from './en.json';

/** A contact of an entitled party gets a text as a paper for a meeting; nothing is asked of anybody before. */
export const forMeeting = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'method', 'meetingAt', 'entitled', 'languages'] },
    { paragraph: 'tabled', when: 'meetingAt' },
    { paragraph: 'untabled', when: 'notTabled' },
    { paragraph: 'rule' },
    { note: 'nothing' },
    { theText: true },
  ],
  textOf: textInMail,
  calendar: true,
});
