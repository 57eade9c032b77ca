import type { Task } from '#schemas/task.ts';
import { isStillAsked } from '#workflows/circulation/asked.ts';
import { isAskedOf } from '#workflows/procedure/task-kinds.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import { kinds } from './kinds.ts';
import { nextReport, reportOfTask } from './reporting.ts';

/** Whether an open task waits to be acted on. */
export const isAsked = (state: ConceptNoteState, task: Task): boolean =>
  isAskedOf(kinds)(state, task) && isStillAsked(state, task) && !isOffered(state, task);

/** What may be done and is asked of nobody: other reviewers while somebody reviews, a conflict once none was found, a report before its time. */
const isOffered = (state: ConceptNoteState, { kind, choices }: Task): boolean =>
  (kind === 'assign' && isUnderReview(state)) ||
  (kind === 'declare-conflict' && !choices.includes('none')) ||
  isAhead(state, kind);

/** A report is asked for when its reminder has gone out; until then it may come early. */
function isAhead(state: ConceptNoteState, kind: string): boolean {
  const report = reportOfTask(kind);
  return report !== undefined && nextReport(state, report)?.reminded === undefined;
}

const isUnderReview = ({ reviewers }: ConceptNoteState): boolean => reviewers.some(({ is }) => is !== 'in-conflict');
