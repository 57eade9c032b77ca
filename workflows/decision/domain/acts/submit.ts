import type { Hearing } from '../hearing.ts';
import { recordSubmission } from '../submit.ts';

/** A draft or returned proposal is submitted (again), as a new version of the text. */
export function resubmit({ act, proceedings, surroundings }: Hearing<'submit'>): void {
  recordSubmission(proceedings, act.form, proceedings.state.proposer, surroundings);
}
