import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Each member learns when the matter goes to the Secretary-General, and can agree otherwise until then. */
export const pleaseRefer = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'objections', 'report', 'actor', 'goesOnAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
