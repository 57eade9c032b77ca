import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody who brought a note learns that it is not eligible. */
export const ineligible = defineMail<typeof en>({
  version: 2,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'reason', 'actor'] }, { note: 'nothing' }],
  calendar: true,
});
