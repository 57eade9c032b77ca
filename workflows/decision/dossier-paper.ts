import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Paper } from '#workflows/procedure/paper.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { dossierParts } from './dossier.ts';
import { editionOf } from './edition-of.ts';
import { newestEdition } from './schemas/dossier-edition.ts';

/** The dossier of a referral. The Committee reads beforehand what would go to the Secretary-General (design §3). */
export const dossierPaper: Paper<DecisionState, RecordedEvent> = {
  language: 'en',
  issuedIn: (event) => (event.type === 'dossier-transmitted' ? event.data.hash : undefined),
  isAhead: ({ at, tasks }) =>
    at === 'facilitation' || at === 'referral-pending' || Object.values(tasks).some(({ kind }) => kind === 'transmit'),
  partsOf: (events, upTo, issue) => dossierParts(events, upTo, issue === undefined ? newestEdition : editionOf(issue)),
};
