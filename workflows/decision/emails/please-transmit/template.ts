import { defineMail } from '#workflows/procedure/mail-template.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The Coordinator is asked to transmit the dossier. */
export const pleaseTransmit = defineMail({
  version: 1,
  catalogues: { en, ar },
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'party', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
