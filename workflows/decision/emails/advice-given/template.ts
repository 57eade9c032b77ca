import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Coordinator learns what a consulted member advises. */
export const adviceGiven = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'party', 'advice', 'actor'] }],
});
