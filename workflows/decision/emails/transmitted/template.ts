import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Committee learns that the dossier was transmitted. */
export const transmitted = defineMail<typeof en>({
  version: 1,
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'dossierHash', 'actor'] }],
});
