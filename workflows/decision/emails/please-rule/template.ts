import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Coordinator is asked whether a proposal can be dealt with here. */
export const pleaseRule = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'proposer', 'version', 'textHash', 'reason', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
