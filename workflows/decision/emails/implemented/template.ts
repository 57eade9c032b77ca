import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Committee and the proposer learn that all actions are done. */
export const implemented = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash'] }],
});
