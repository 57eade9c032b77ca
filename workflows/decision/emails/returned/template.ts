import { textAndReason } from '#workflows/procedure/emails/text-and-reason.ts';
import { defineMail } from '#workflows/procedure/mail-template.ts';
import type ar from './ar.json';
import type en from './en.json';

/** The proposer is asked to change the proposal and submit it again. */
export const returned = defineMail<typeof en, typeof ar>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: textAndReason }, { button: 'action' }, { note: 'nothing' }],
});
