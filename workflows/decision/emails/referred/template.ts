import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Committee and the proposer learn that the matter was referred. */
export const referred = defineMail<typeof en>({
  version: 2,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash'] }, { note: 'next' }],
});
