import type { PaperPart } from '#workflows/procedure/paper.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { networkVoicesIn, unanswered } from './network-voices.ts';

/** Concerns for their mandates of members of the Network outside the Committee that nobody has answered, in their own words. */
export const concernsInDossier = (events: readonly RecordedEvent[]): PaperPart[] =>
  unanswered(networkVoicesIn(events)).flatMap(({ party, version, words }): PaperPart[] => [
    {
      line: `${party}, a member of the Network outside the Committee: concern about a mandate, version ${version}, not answered. Reason given:`,
    },
    { words },
  ]);
