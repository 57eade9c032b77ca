import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Those who were told of a reply learn that the office says that it is not its own. */
export const replyRepudiated = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'reason', 'actor'] }],
});
