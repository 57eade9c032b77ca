import { close, proposerOf } from '#workflows/procedure/tasks.ts';
import type { ConceptNoteState } from '../../schemas/state.ts';
import type { Evolution } from '../evolution.ts';
import { desk, fundOf, routeHolder } from '../fund.ts';
import { endsWithTurn, open } from '../tasks.ts';

/** What the Resident Coordinators say, each for the country alone that is theirs. */
export const signatures: Evolution<'signed' | 'sent-back' | 'route-opened' | 'note-received' | 'note-replanned'> = {
  signed: (state, event) => {
    const { country, coherence } = event.data;
    const signature = { signedAt: event.at, ...(coherence && { coherence }) };
    return close(withSignature(state, country, signature), event, isOf(country));
  },

  // A new version will be asked for: what was signed was the former one.
  'sent-back': (state, event) => {
    const back = close({ ...state, at: 'draft' as const, signatures: [] }, event, endsWithTurn);
    return open(back, event, 'submit', proposerOf(state));
  },

  'route-opened': (state, event) => {
    const { country } = event.data;
    const opened = close(withSignature(state, country, { by: 'route' }), event, isOf(country));
    return open(opened, event, 'sign', routeHolder(state), { subject: { country } });
  },

  'note-received': (state, event) => {
    const { receivedAt, target } = event.data;
    const received: ConceptNoteState = { ...state, at: 'eligibility', receivedAt, target };
    return open(close(received, event, endsWithTurn), event, 'eligibility', [desk], {
      criteria: [...fundOf(state).eligibilityCriteria],
    });
  },

  'note-replanned': (state, event) => ({ ...state, target: event.data.target }),
};

const isOf =
  (country: string) =>
  ({ kind, subject }: { kind: string; subject?: { country?: string | undefined } | undefined }): boolean =>
    (kind === 'sign' || kind === 'open-route') && subject?.country === country;

const withSignature = (
  state: ConceptNoteState,
  country: string,
  change: Partial<ConceptNoteState['signatures'][number]>,
): ConceptNoteState => ({
  ...state,
  signatures: state.signatures.map((each) => (each.country === country ? { ...each, ...change } : each)),
});
