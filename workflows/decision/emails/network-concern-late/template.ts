import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Committee and the Coordinator learn of a concern that came when the decision had been adopted. */
export const networkConcernLate = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'party', 'reason', 'actor'] }],
});
