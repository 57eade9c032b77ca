import { defineMail } from '#workflows/procedure/mail-template.ts';
import type ar from './ar.json';
import type en from './en.json';

/** The Committee is asked whether to refer the matter to the Secretary-General. */
export const pleaseRefer = defineMail<typeof en, typeof ar>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'objections', 'report', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
