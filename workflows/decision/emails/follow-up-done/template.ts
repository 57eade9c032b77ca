import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The secretariat learns that an action was reported done. */
export const followUpDone = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'party', 'followUp', 'report', 'actor', 'followUps'] }],
});
