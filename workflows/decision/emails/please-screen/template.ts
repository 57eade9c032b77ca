import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The secretariat is asked to check a proposal before it is circulated. */
export const pleaseScreen = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'proposer', 'version', 'textHash', 'method', 'period', 'untilAt', 'sinceAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
