import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The desk learns that a case stands still, of which no machine has reported a fault. */
export const stalled = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'situation', 'sinceAt', 'expected', 'expectedAt'] },
    { note: 'next' },
  ],
});
