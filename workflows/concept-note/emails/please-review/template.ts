import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A reviewer without a conflict is asked for the review. */
export const pleaseReview = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'dueAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
