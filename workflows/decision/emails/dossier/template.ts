import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { dossierOf } from '#workflows/decision/dossier.ts';
import { editionOf } from '#workflows/decision/edition-of.ts';
import { defineMail } from '#workflows/procedure/mail-template.ts';
import type en from './en.json';

/** The Secretary-General's office receives the dossier and is asked for its reply. */
export const dossier = defineMail<typeof en>({
  version: 1,
  body: [
    { paragraph: 'intro' },
    { facts: ['title', 'version', 'textHash', 'blocking', 'dossierHash', 'reason', 'actor'] },
    { button: 'action' },
    { note: 'nothing' },
  ],
  enclosure: {
    name: 'dossier.txt',
    of: (history, event) => dossierOf(history as readonly RecordedEvent[], editionOf(event as RecordedEvent)),
  },
});
