import type { Offers } from '#schemas/form/offers.ts';
import type { Reader } from '../reader.ts';
import type { FormError } from './form-error.ts';

/** A form as it is shown: what was filled in before, and what is wrong with it. */
export type FilledForm = {
  readonly reader: Reader;
  readonly entries: URLSearchParams;
  readonly errors: readonly FormError[];
  /** The parties that a field may name. */
  readonly parties?: readonly string[];
  /** What of its fields may be chosen now. */
  readonly offers?: Offers;
};

/** Why a field is wrong; the first reason is shown beside it. */
export const errorAt = (form: FilledForm, name: string): FormError | undefined =>
  form.errors.find((error) => error.field === name);
