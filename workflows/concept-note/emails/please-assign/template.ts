import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The unit is asked for reviewers. */
export const pleaseAssign = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'conflictOf'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
