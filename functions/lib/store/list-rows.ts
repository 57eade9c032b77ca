import * as z from 'zod/mini';
import type { CaseState } from '#schemas/case-state.ts';
import type { ListRow } from '../ports.ts';

/**
 * Which rows lists have of a case, as its own row says it: a list's name alone for a row at the case's opening that is
 * a key and nothing else, which most are, and which was the only kind before lines were rows like others.
 */
export const WrittenRows = z.array(
  z.union([z.string(), z.strictObject({ list: z.string(), key: z.string(), digest: z.optional(z.string()) })]),
);

export const rowsOf = (written: z.infer<typeof WrittenRows>, { openedAt }: CaseState): ListRow[] =>
  written.map((row) => (typeof row === 'string' ? { list: row, key: openedAt } : row));

export const writtenRows = (rows: readonly ListRow[], { openedAt }: CaseState): z.infer<typeof WrittenRows> =>
  rows.map(({ list, key, digest }) => (key === openedAt && digest === undefined ? list : { list, key, digest }));
