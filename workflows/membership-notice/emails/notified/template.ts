import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The proposer learns and the Coordinator that the notice has arrived. */
export const notified = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'reason'] }],
});
