import type { Field, Fields } from './field.ts';

/** Whether a form has a field of one of these kinds, also within a group. */
export const hasField = (fields: Fields, kinds: readonly Field['kind'][]): boolean =>
  Object.values(fields).some(
    (field) => kinds.includes(field.kind) || (field.kind === 'group' && hasField(field.fields, kinds)),
  );
