import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Coordinator answers a member who asks that failure be found. */
export const pleaseFind = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'party', 'reason', 'goesOnAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
