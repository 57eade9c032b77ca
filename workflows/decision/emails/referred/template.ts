import { defineMail } from '#workflows/procedure/mail-template.ts';
import type ar from './ar.json';
import type en from './en.json';

/** The Committee and the proposer learn that the matter was referred. */
export const referred = defineMail<typeof en, typeof ar>({
  version: 2,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash'] }, { note: 'next' }],
});
