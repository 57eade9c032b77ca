import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The proposer is told what the unit releases of the reviews. */
export const reviewed = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'comments', 'reviewers', 'meetingAt'] },
    { note: 'nothing' },
  ],
});
