import { defineMail } from '#workflows/procedure/mail-template.ts';
import type ar from './ar.json';
import type en from './en.json';

/** The proposer is asked to change the proposal and submit it again. */
export const returned = defineMail<typeof en, typeof ar>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
