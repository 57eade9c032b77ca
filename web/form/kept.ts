import type { Fields } from '#schemas/form/field.ts';
import { fieldAt } from './field-at.ts';

/** What was typed into a form that was not carried out, and where that form is posted. */
export type Kept = {
  readonly action: string;
  readonly entries: URLSearchParams;
  /** The fields of that form, where the page is that of a form of a procedure. */
  readonly fields: Fields;
};

/** Picked from a list. Alone they are no work that could be lost, so they go back into the form unseen. */
const picked: ReadonlySet<string> = new Set(['choice', 'duration', 'flag', 'language']);

/** Whether an entry is something that somebody wrote; of what no form knows, anything may be. */
export function isTyped(fields: Fields, name: string): boolean {
  const field = fieldAt(fields, name)?.field;
  return field === undefined || (field.ofThePage !== true && !picked.has(field.kind));
}
