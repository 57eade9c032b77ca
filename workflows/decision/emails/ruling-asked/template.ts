import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The proposer learns that the Coordinator is asked to rule, and why. */
export const rulingAsked = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'reason', 'actor'] }, { note: 'nothing' }],
});
