import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A principal of the Committee is asked to look for a way forward with the Coordinator (fact D3). */
export const pleaseFacilitateTogether = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'round', 'blocking', 'objections', 'silent', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
  calendar: true,
});
