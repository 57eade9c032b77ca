import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody who brought a note learns that its programme is approved. */
export const approved = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'amount'] }, { note: 'nothing' }],
});
