import { defineMail } from '#workflows/procedure/mail-template.ts';
import type ar from './ar.json';
import type en from './en.json';

/** The Coordinator is asked to transmit the dossier. */
export const pleaseTransmit = defineMail<typeof en, typeof ar>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'party', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
