import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Coordinator is asked to sign the notice. */
export const pleaseSign = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
