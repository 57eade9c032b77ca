import type { Field, Fields } from './field.ts';

/** Whether a form has such a field, also within a group. */
export const hasField = (fields: Fields, isSuch: (field: Field) => boolean): boolean =>
  Object.values(fields).some((field) => isSuch(field) || (field.kind === 'group' && hasField(field.fields, isSuch)));
