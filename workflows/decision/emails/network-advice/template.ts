import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Committee and the Coordinator read what a member of the Network advises of its own accord. */
export const networkAdvice = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'party', 'advice', 'actor'] }],
});
