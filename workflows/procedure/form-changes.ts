import type { Fields } from '#schemas/form/field.ts';
import type { FormChanges } from '#schemas/form/form-changes.ts';
import { changedFields } from './changed-fields.ts';
import type { FormVersion } from './form-versions.ts';

/** Which versions to compare: the newest with the one before it, unless it is said. */
export type Ends = { readonly from?: number | undefined; readonly to?: number | undefined };

/** What changed between two versions of a form; undefined where there are no two such versions. */
export function formChanges(
  fields: Fields,
  versions: readonly FormVersion[],
  asked: Ends = {},
): FormChanges | undefined {
  const to = asked.to ?? versions.at(-1)?.version;
  const later = versions.findLast(({ version }) => version === to);
  const before = versions.findLast(({ version }) => version < (later?.version ?? 0))?.version;
  const earlier = versions.findLast(({ version }) => version === (asked.from ?? before));
  if (earlier === undefined || later === undefined || earlier === later) return undefined;
  return { from: earlier.version, to: later.version, fields: changedFields(fields, earlier.form, later.form) };
}
