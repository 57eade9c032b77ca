import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A party is asked for an action that the decision names. */
export const pleaseFollowUp = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'followUps'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
