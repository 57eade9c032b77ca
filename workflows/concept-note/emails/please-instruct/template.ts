import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The unit is asked to instruct the Administrative Agent. */
export const pleaseInstruct = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'amount'] }, { button: 'action' }, { note: 'nothing' }],
});
