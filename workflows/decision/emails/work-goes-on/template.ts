import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Committee learns that failure was not found. */
export const workGoesOn = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'reason', 'actor'] }],
});
