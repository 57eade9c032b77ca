import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The Secretary-General's office receives the dossier and is asked for its reply. */
export const dossier = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'blocking', 'dossierHash', 'reason', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
  enclosure: 'dossier.txt',
});
