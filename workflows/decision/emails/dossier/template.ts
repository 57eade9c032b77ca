import { defineMail } from '#workflows/procedure/mail-template.ts';
import type ar from './ar.json';
import type en from './en.json';

/** The Secretary-General's office receives the dossier and is asked for its reply. */
export const dossier = defineMail<typeof en, typeof ar>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'blocking', 'dossierHash', 'reason', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
  enclosure: 'dossier.txt',
});
