import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The proposer learns that a note is eligible. */
export const eligible = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'meetingAt', 'reason'] }, { note: 'nothing' }],
});
