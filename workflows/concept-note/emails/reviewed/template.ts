import { defineMail } from '#workflows/procedure/mail-template.ts';
import type ar from './ar.json';
import type en from './en.json';

/** The proposer is told what the unit releases of the reviews. */
export const reviewed = defineMail<typeof en, typeof ar>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'comments', 'reviewers', 'meetingAt'] },
    { note: 'nothing' },
  ],
});
