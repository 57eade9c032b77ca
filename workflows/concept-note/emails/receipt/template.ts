import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The proposer learns that the note has arrived, and with whom it is now. */
export const receipt = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'proposer', 'version', 'textHash', 'sinceAt'] },
    { note: 'nothing' },
  ],
});
