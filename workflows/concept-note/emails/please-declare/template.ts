import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** A reviewer is asked whether there is a conflict of interest, before anything of the note is shown. */
export const pleaseDeclare = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['caseId', 'dueAt'] }, { button: 'action' }, { note: 'nothing' }],
});
