import { defineMail, type Left } from '#workflows/procedure/mail-template.ts';
import { textAndReason } from '../text-and-reason.ts';
import type en from './en.json';

type Own = Left<'intro' | 'nothing'>;

/** The proposer is asked to change the proposal and submit it again. */
export const returned = defineMail<typeof en & Own>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: textAndReason }, { button: 'action' }, { note: 'nothing' }],
});
