import { newestEdition } from '#workflows/decision/schemas/dossier-edition.ts';
import type { Hearing } from '../hearing.ts';
import type { RecordedEvent } from '../recorded-event.ts';

/** Makes the dossier from the history up to its transmission. */
export type DossierOf = (history: readonly RecordedEvent[]) => string;

/** The Coordinator transmits the dossier that is generated from the history (design §3). */
export const transmit =
  (dossierOf: DossierOf) =>
  ({ act, proceedings, surroundings }: Hearing<'transmit'>): void => {
    const hash = surroundings.hashOf(dossierOf(surroundings.history()));
    proceedings.record({ type: 'dossier-transmitted', data: { hash, edition: newestEdition, reason: act.reason } });
  };
