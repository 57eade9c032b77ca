import type { Task } from '#schemas/task.ts';
import { isStillAsked } from '#workflows/circulation/asked.ts';
import { isAskedOf } from '#workflows/procedure/task-kinds.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import { kinds } from './kinds.ts';

/** Whether an open task waits to be acted on. */
export const isAsked = (state: ConceptNoteState, task: Task): boolean =>
  isAskedOf(kinds)(state, task) && isStillAsked(state, task) && !isOffered(state, task);

/** What may be done and is asked of nobody: other reviewers while somebody reviews, a conflict once none was found. */
const isOffered = (state: ConceptNoteState, { kind, choices }: Task): boolean =>
  (kind === 'assign' && isUnderReview(state)) || (kind === 'declare-conflict' && !choices.includes('none'));

const isUnderReview = ({ reviewers }: ConceptNoteState): boolean => reviewers.some(({ is }) => is !== 'in-conflict');
