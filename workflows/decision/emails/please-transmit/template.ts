import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Coordinator is asked to transmit the dossier. */
export const pleaseTransmit = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'party', 'reason'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
});
