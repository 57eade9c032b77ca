import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Coordinator learns that a principal proposed a way forward. */
export const wayForwardProposed = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'route', 'wordings', 'reason', 'actor'] }],
});
