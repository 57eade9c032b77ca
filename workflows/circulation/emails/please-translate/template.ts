import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The desk is asked for a language version that the working method requires. */
export const pleaseTranslate = defineMail<typeof en & Left<'intro'>>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'missing'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
