import type { Counted } from '#schemas/counted.ts';
import { assignee } from '#schemas/task.ts';
import { regions, regionsOf } from '#workflows/network/region-of-country.ts';
import type { Portfolio } from '#workflows/procedure/portfolio.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import type { IndexEntry } from '#workflows/procedure/projections.ts';
import { steeringCommittee } from './domain/fund.ts';
import { inPipeline } from './pipeline.ts';
import { everyNoteIsOpenTo, onlyAsked, readersOf } from './readers.ts';
import { knownChampions, markerOptions, thematicAreas } from './schemas/fund.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** Notes in the pipeline, by what they count as: what everybody sees of the pipeline does not say it. */
const standingList = 'in-portfolio';

/**
 * What the Steering Committee weighs when it takes several notes: the thematic and geographic balance that the first round was chosen with regard to,
 * national commitment, and the reviews (facts 3.1; C9 to C15). Nothing is made of them: no sum, no average, no order.
 */
export const portfolio: Portfolio<ConceptNoteState> = {
  isFor,
  dimensions: [
    {
      field: 'thematicArea',
      label: 'form.thematicArea.label',
      as: 'word',
      stem: 'form.thematicArea.',
      values: thematicAreas,
    },
    { field: 'region', label: 'portfolio.region', as: 'country', values: regions },
    {
      field: 'humanRights',
      label: 'form.humanRights.label',
      as: 'word',
      stem: 'form.humanRights.',
      values: markerOptions,
    },
    { field: 'gender', label: 'form.gender.label', as: 'word', stem: 'form.gender.', values: markerOptions },
    {
      field: 'childSensitivity',
      label: 'form.childSensitivity.label',
      as: 'word',
      stem: 'form.childSensitivity.',
      values: markerOptions,
    },
  ],
  valuesOf,
  standing: { list: standingList, label: 'portfolio.standing', counted: 'portfolio.standing.counted' },
  columns: [
    { field: 'thematicArea', label: 'form.thematicArea.label', as: 'word', stem: 'form.thematicArea.' },
    { field: 'countries', label: 'portfolio.countries', as: 'countries' },
    { field: 'champions', label: 'portfolio.champions', as: 'countries' },
    { field: 'commitment', label: 'portfolio.commitment', as: 'text' },
    { field: 'reviewsGiven', label: 'portfolio.reviews-given', as: 'number' },
    { field: 'recommending', label: 'portfolio.recommending', as: 'number' },
  ],
  besideOf,
};

function valuesOf({ countries, weighed }: ConceptNoteState): Counted['values'] {
  return {
    region: regionsOf(countries),
    ...(weighed && { thematicArea: [weighed.thematicArea] }),
    ...(weighed && Object.fromEntries(Object.entries(weighed.markers).map(([name, option]) => [name, [option]]))),
  };
}

/** What `readersOf`, `stateFor` and `valuesOf` come to, for a list to say. */
export const countedOf = (state: ConceptNoteState): Counted => ({
  readers: [...new Set(readersOf(state))],
  withheldFrom: onlyAsked(state),
  values: valuesOf(state),
});

/** A note beside which those of an agenda are weighed. */
export const placesInPortfolio = (state: ConceptNoteState): IndexEntry[] =>
  state.endorsedAt !== undefined && inPipeline.has(state.at)
    ? [{ list: standingList, key: state.endorsedAt, line: { counted: countedOf(state) } }]
    : [];

/** Those who see to the notes, and the seats of the Committee. */
function isFor({ assignees, network, at }: Reader, body: string): boolean {
  if (body !== steeringCommittee) return false;
  const seats = network.membersOf(steeringCommittee, at).map(assignee.party);
  return assignees.some((each) => everyNoteIsOpenTo.includes(each) || seats.includes(each));
}

/** Reviews are nobody's to see where the state that is shown names no reviewer: then there is no number. */
function besideOf({ countries, weighed, reviewers }: ConceptNoteState): Readonly<Record<string, unknown>> {
  const champions = countries.filter((country) => knownChampions.includes(country));
  const given = reviewers.filter(({ is, late }) => is === 'done' && late === undefined);
  return {
    thematicArea: weighed?.thematicArea ?? null,
    countries,
    champions: champions.length === 0 ? null : champions,
    commitment: weighed?.endorsement.text ?? null,
    reviewsGiven: reviewers.length === 0 ? null : given.length,
    // A review of before this was kept says neither.
    recommending:
      reviewers.length === 0 || given.some(({ recommends }) => recommends === undefined)
        ? null
        : given.filter(({ recommends }) => recommends).length,
  };
}
