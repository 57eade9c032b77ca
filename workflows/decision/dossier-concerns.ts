import type { RecordedEvent } from './domain/recorded-event.ts';
import type { DossierPart } from './dossier-document.ts';
import { networkVoicesIn, unanswered } from './network-voices.ts';

/** Concerns for their mandates of members of the Network outside the Committee that nobody has answered, in their own words. */
export const concernsInDossier = (events: readonly RecordedEvent[]): DossierPart[] =>
  unanswered(networkVoicesIn(events)).flatMap(({ party, version, words }): DossierPart[] => [
    {
      line: `${party}, a member of the Network outside the Committee: concern about a mandate, version ${version}, not answered. Reason given:`,
    },
    { words },
  ]);
