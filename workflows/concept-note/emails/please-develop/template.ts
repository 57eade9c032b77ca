import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The entities are asked for the joint programme document. */
export const pleaseDevelop = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'programmeBy', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
