import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A principal of the Committee says whether agreement was not reached. */
export const pleaseFindTogether = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { paragraph: 'tried', when: 'tried' },
    { paragraph: 'untried', when: 'untried' },
    { facts: ['title', 'version', 'party', 'reason', 'objections', 'goesOnAt'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
