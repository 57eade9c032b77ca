import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Whoever asked about a case, or wrote on the question, reads what was answered. */
export const questionAnswered = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'writtenBy', 'message', 'attached'] },
    { paragraph: 'answer' },
    { note: 'nothing' },
  ],
});
