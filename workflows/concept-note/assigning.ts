import type { PersonId } from '#schemas/ids.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Assigning } from '#workflows/procedure/assigning.ts';
import type { IndexEntry } from '#workflows/procedure/projections.ts';
import { desk, fundAt, fundOf } from './domain/fund.ts';
import { partIn, reviewDueAt } from './domain/reviewing.ts';
import { themesOfCriteria } from './schemas/fund.ts';
import type { ConceptNoteState } from './schemas/state.ts';

const waiting = 'to-assign';
const openWith = (person: PersonId): string => `reviews-of:${person}`;

/** Reviewers are proposed by what they know of the note's area and of the themes of what is to be scored. */
export const assigning: Assigning<ConceptNoteState> = {
  kind: 'assign',
  field: 'reviewers',
  by: [desk],
  waiting,
  openWith,
  // Open reviews are those of all notes: what holds now counts.
  candidates: (network, at) => {
    const { mostReviewsEach } = fundAt(network, at);
    return network.expertsAt(at).map((expert) => ({ ...expert, mostLoad: Number(mostReviewsEach) }));
  },
  dueAt: reviewDueAt,
  workOf: (state, people, network, at) => ({
    id: state.caseId,
    themes: themesOf(state),
    wanted: wantedFor(state),
    excluded: Object.fromEntries(
      people.flatMap((person) => {
        const why = whyNot(person, state, network, at);
        return why === undefined ? [] : [[person, why]];
      }),
    ),
    pinned: serving(state),
  }),
};

/** A note that lacks reviewers, and those who have a review to give. */
export const placesInReview = (state: ConceptNoteState): IndexEntry[] =>
  state.at !== 'technical-review'
    ? []
    : [
        ...(serving(state).length < wantedFor(state) ? [{ list: waiting, key: state.openedAt }] : []),
        ...state.reviewers
          .filter(({ is }) => is === 'asked' || is === 'reviewing')
          .map(({ person }) => ({ list: openWith(person), key: state.openedAt })),
      ];

const wantedFor = (state: ConceptNoteState): number => Number(fundOf(state).reviewersPerNote);

const serving = ({ reviewers }: ConceptNoteState): PersonId[] =>
  reviewers.filter(({ is }) => is === 'asked' || is === 'reviewing' || is === 'done').map(({ person }) => person);

function themesOf(state: ConceptNoteState): string[] {
  const scored = fundOf(state).reviewCriteria.flatMap((criterion) => themesOfCriteria[criterion] ?? []);
  return [...new Set([...(state.weighed === undefined ? [] : [state.weighed.thematicArea]), ...scored])];
}

function whyNot(person: PersonId, state: ConceptNoteState, network: Directory, at: string): Saying | undefined {
  const was = state.reviewers.find((reviewer) => reviewer.person === person);
  if (was?.is === 'in-conflict') return { key: 'assignment.excluded.declared', params: {} };
  if (was?.is === 'lapsed') return { key: 'assignment.excluded.lapsed', params: {} };
  const part = partIn(person, state, network, at);
  if (part === undefined) return undefined;
  return 'party' in part
    ? { key: 'assignment.excluded.entity', params: { party: part.party } }
    : { key: `assignment.excluded.${part.as}`, params: {} };
}
