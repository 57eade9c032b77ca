import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Coordinator is asked to look for a way forward. */
export const pleaseFacilitate = defineMail<typeof en>({
  version: 2,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'blocking', 'objections', 'silent', 'reason'] },
    { paragraph: 'serves', when: 'proposerServes' },
    { button: 'action' },
    { note: 'nothing' },
  ],
  calendar: true,
});
