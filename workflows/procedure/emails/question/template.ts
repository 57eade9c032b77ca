import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Who may answer reads a question on a case, and can answer it by mail. */
export const question = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'writtenBy', 'message', 'attached'] },
    { paragraph: 'answer' },
    { note: 'nothing' },
  ],
});
