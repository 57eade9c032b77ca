import { InvalidInputError } from '#functions/lib/errors.ts';
import type { Fields } from '#schemas/form/field.ts';
import { unknownNames } from '#web/form/unknown-names.ts';

/** @throws InvalidInputError that names what was posted and is no field of the form */
export function refuseUnknownNames(fields: Fields, entries: URLSearchParams): void {
  const unknown = unknownNames(fields, entries);
  if (unknown.length > 0) throw new InvalidInputError(unknown);
}
