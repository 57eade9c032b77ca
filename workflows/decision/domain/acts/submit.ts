import type { Hearing } from '../hearing.ts';
import { submit } from '../submit.ts';

/** A draft or returned proposal is submitted (again), as a new version of the text. */
export function resubmit({ act, proceedings, surroundings }: Hearing<'submit'>): void {
  const { documents = [] } = surroundings;
  const annexes = documents.length === 0 ? {} : { documents: [...documents] };
  submit(proceedings, { form: act.form, proposer: proceedings.state.proposer, ...annexes }, surroundings);
}
