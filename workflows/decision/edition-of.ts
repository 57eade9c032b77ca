import type { RecordedEvent } from './domain/recorded-event.ts';
import type { DossierEdition } from './schemas/dossier-edition.ts';

/** How the dossier was written that went out in an event. */
export const editionOf = (event: RecordedEvent): DossierEdition =>
  (event.type === 'dossier-transmitted' ? event.data.edition : undefined) ?? 1;
