import type { Fields } from '#schemas/form/field.ts';
import { fieldAt } from '#web/form/field-at.ts';
import type { FormError } from '#web/form/form-error.ts';

/** What was wrong with a form, each by the input that stands for its field. */
export const formErrors = (fields: Fields, wrong: readonly FormError[]): FormError[] =>
  wrong.map((error) => {
    const field = error.field.replace(/^form\./, '');
    return { ...error, field: fieldAt(fields, field)?.input ?? field };
  });
