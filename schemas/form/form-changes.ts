import * as z from 'zod/mini';

/**
 * One field that two versions of a form answer otherwise; null where one of them does not answer it. Rows have the numbers that
 * they have in the later version, and a row that is no more the number that it had.
 */
export const FieldChange = z.strictObject({
  field: z.string(),
  was: z.unknown(),
  is: z.unknown(),
  /** Of a field in a row, what the row is told by: the first field of it. */
  row: z.optional(z.unknown()),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** What changed from one version of a form to another, field by field. */
export const FormChanges = z.strictObject({ from: z.int(), to: z.int(), fields: z.array(FieldChange) });
export type FormChanges = z.infer<typeof FormChanges>;
