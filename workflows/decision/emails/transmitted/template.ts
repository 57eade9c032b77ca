import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The Committee learns that the dossier was transmitted. */
export const transmitted = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [{ paragraph: 'intro' }, { facts: ['title', 'version', 'textHash', 'dossierHash', 'actor'] }],
});
