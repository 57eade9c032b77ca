import type { Reader } from '../reader.ts';
import type { FormError } from './form-error.ts';

/** A form as it is shown: what was filled in before, and what is wrong with it. */
export type FilledForm = {
  readonly reader: Reader;
  readonly entries: URLSearchParams;
  readonly errors: readonly FormError[];
};

/** Whether a field, or one of its boxes, is wrong; the first reason in words is shown beside it. */
export const errorAt = (form: FilledForm, name: string): FormError | undefined =>
  form.errors.find((error) => error.field === name || error.field.replace(/\.\d+$/, '') === name);
