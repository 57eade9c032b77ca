import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Everybody concerned learns that the case goes on. */
export const resumed = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'reason', 'actor', 'situation'] }],
});
