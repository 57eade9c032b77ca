import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The unit is asked for the letter to the recipient. */
export const pleaseWrite = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'concluded', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
