import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Whom a letter concerns reads it, and can answer. */
export const correspondence = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'writtenBy', 'evidence', 'message', 'attached'] },
    { paragraph: 'answer' },
  ],
});
