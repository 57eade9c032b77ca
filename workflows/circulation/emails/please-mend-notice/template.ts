import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The desk learns that the roster names nobody to write to for a member. */
export const pleaseMendNotice = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'round', 'unreachable'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
