import type { Task } from '#schemas/task.ts';
import { isStillAsked } from '#workflows/circulation/asked.ts';
import { isAskedOf } from '#workflows/procedure/task-kinds.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import { kinds } from './kinds.ts';

/** Whether an open task waits to be acted on. */
export const isAsked = (state: ConceptNoteState, task: Task): boolean =>
  isAskedOf(kinds)(state, task) && isStillAsked(state, task) && !(task.kind === 'assign' && isUnderReview(state));

/** Whether somebody reviews it, or has: the unit may ask others, and is not asked to. */
const isUnderReview = ({ reviewers }: ConceptNoteState): boolean => reviewers.some(({ is }) => is !== 'in-conflict');
