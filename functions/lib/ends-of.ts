import type * as z from 'zod/mini';
import type { VersionsQuery } from '#schemas/api.ts';
import type { Ends } from '#workflows/procedure/form-changes.ts';

/** Two versions to compare, the earlier one first, whichever way they were asked for. */
export function endsOf(asked: z.infer<typeof VersionsQuery>): Ends {
  const [from, to] = [asked.from, asked.to].map((version) => (version === undefined ? undefined : Number(version)));
  return from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to };
}
