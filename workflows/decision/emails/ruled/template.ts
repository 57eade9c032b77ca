import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Whoever waited for the ruling learns of it. */
export const ruled = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'proposer', 'version', 'textHash', 'ruling', 'reason', 'actor'] }],
});
