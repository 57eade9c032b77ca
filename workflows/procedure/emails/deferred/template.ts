import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns that the case rests. */
export const deferred = defineMail<typeof en & Left<'nothing'>>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'backAt', 'condition', 'reason', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
