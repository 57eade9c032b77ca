import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The desk learns that a party did not mean what was entered for it. */
export const positionRepudiated = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'party', 'actor', 'reason', 'expiresAt'] }],
});
