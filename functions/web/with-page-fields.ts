import type { Fields } from '#schemas/form/field.ts';
import { fieldAt } from '#web/form/field-at.ts';

/**
 * What was posted, to be shown again; what the page itself says is as it stands now and not as it was posted: a position is
 * about the version that is read beside it. What the page was asked for under, such as on whose behalf, stays.
 */
export function withPageFields(fields: Fields, posted: URLSearchParams, started: URLSearchParams): URLSearchParams {
  const entries = new URLSearchParams(posted);
  for (const [name, value] of started) if (fieldAt(fields, name)?.field.ofThePage) entries.set(name, value);
  return entries;
}
