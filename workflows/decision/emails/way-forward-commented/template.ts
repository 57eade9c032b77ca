import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Those who share in facilitation read what a principal says of a way forward. */
export const wayForwardCommented = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'route', 'wordings', 'reason', 'actor'] }],
});
