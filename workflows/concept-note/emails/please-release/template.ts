import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The unit learns of a review, and that what is told of the reviews is its to release. */
export const pleaseRelease = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'reviewsGiven', 'reviewsAwaited'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
