import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A member of the Network is asked for advice, which cannot block. */
export const pleaseAdvise = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'question', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
