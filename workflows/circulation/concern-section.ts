import type { Section } from '#schemas/sections/section.ts';
import { shownText } from '#schemas/text/shown.ts';
import type { Circulating } from './schemas/state.ts';
import type { CirculationDetails } from './schemas/view.ts';
import { concernsOn } from './standing-concerns.ts';

/** What stands against the version that was adopted or, until one is, against the newest. */
export const concernDetails = (state: Circulating): CirculationDetails['concerns'] =>
  concernsOn(state, state.outcome?.version ?? state.texts.at(-1)?.version ?? 0).map(
    ({ party, position, at, reason }) => ({
      party,
      position,
      at,
      reason: reason === undefined ? null : shownText(reason),
    }),
  );

export const concernSection = (concerns: CirculationDetails['concerns']): Section => ({
  kind: 'table',
  name: 'concerns',
  title: 'case.concerns',
  data: concerns,
  columns: [
    { field: 'party', label: 'case.concerns.party', as: 'party' },
    { field: 'at', label: 'case.concerns.since', as: 'instant' },
    { field: 'reason', label: 'form.reason.label', as: 'text' },
  ],
});
