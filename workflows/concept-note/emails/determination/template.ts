import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The recipient reads what the Committee came to. */
export const determination = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'concluded', 'reason', 'letter'] }, { note: 'nothing' }],
});
