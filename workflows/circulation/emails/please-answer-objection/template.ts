import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import { textInMail } from '../../text-in-mail.ts';
import type en from './en.json';

/** A party that objected is asked whether the objection stands. */
export const pleaseAnswerObjection = defineMail<typeof en & Left<'intro'>>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'objections'] },
    { button: 'action' },
    { note: 'nothing' },
    { theText: true },
  ],
  textOf: textInMail,
});
