import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** Those whom a case waits for are reminded. */
export const reminder = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'method', 'sinceAt', 'expiresAt', 'goesOnAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
