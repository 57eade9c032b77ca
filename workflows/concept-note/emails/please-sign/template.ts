import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A Resident Coordinator, or the unit in the place of one, is asked to submit a note. */
export const pleaseSign = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'proposer', 'country', 'version', 'textHash'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
