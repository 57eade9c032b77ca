import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The proposer learns that a note was not signed, and why. */
export const sentBack = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'country', 'reason', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
