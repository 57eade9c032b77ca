import type { ActForm } from '#schemas/form/define-act.ts';
import { fieldAt } from './field-at.ts';
import { pageFieldsOf } from './page-fields-of.ts';
import { type Posted, readFields } from './read-fields.ts';

/** What was posted to a task, as the value that the schema of its act parses: nothing of what belongs to another choice. */
export function readAct(act: ActForm, posted: Posted): Record<string, unknown> {
  const choice = choiceIn(posted.entries);
  const fields = Object.hasOwn(act.choices, choice) ? act.choices[choice] : undefined;
  return { choice, ...readFields(fields ?? {}, posted, act.apart ? `${choice}.` : '') };
}

/** Where on the page the input of an act's field is. */
export function inputOf(act: ActForm, entries: URLSearchParams, path: string): string {
  const place = act.apart && path !== 'choice' ? `${choiceIn(entries)}.${path}` : path;
  return fieldAt(pageFieldsOf(act), place)?.input ?? path;
}

const choiceIn = (entries: URLSearchParams): string => entries.get('choice') ?? '';
