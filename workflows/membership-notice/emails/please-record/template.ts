import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The desk is asked to record that the notice has arrived. */
export const pleaseRecord = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
