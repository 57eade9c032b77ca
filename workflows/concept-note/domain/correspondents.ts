import { inHandOf } from '#workflows/correspondence/concerned.ts';
import type { Correspondents } from '#workflows/procedure/join-correspondence.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import { isAsked } from './asked.ts';
import { desk } from './fund.ts';

/** Letters concern the unit and whoever has the note in hand; those of reviewers, and to them, the unit alone. */
export const correspondents: Correspondents<ConceptNoteState> = (state, writers) =>
  writers.some((writer) => state.reviewers.some(({ person }) => person === writer))
    ? [desk]
    : [desk, ...inHandOf(state.tasks, (task) => isAsked(state, task))];
