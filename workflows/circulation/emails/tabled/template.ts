import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns at which meeting a text is taken that they have had before. */
export const tabled = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'meetingAt'] }, { note: 'nothing' }],
  calendar: true,
});
