import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The desk is asked to review a proposal. */
export const pleaseReview = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'proposer', 'version', 'textHash', 'sinceAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
