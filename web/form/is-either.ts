import type { Fields } from '#schemas/form/field.ts';

/** Whether a field is one of two of which one is needed. */
export const isEither = (fields: Fields, name: string): boolean =>
  Object.entries(fields).some(
    ([own, other]) => other.kind === 'duration' && other.until !== undefined && [own, other.until].includes(name),
  );
