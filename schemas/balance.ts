import * as z from 'zod/mini';

/** How the cases of one procedure on an agenda are spread, as far as whoever asks may read them. */
export const Balance = z.strictObject({
  procedure: z.string(),
  /** How many are counted; a case with several values of a dimension is counted in each. */
  cases: z.int(),
  /** The agenda is longer than what is counted. */
  isCut: z.boolean(),
  /** Those that were taken on before and stand still, whatever the meeting: the latest of them, where there are more. */
  standing: z.strictObject({ cases: z.int(), isCut: z.boolean() }),
  dimensions: z.array(
    z.strictObject({
      dimension: z.string(),
      /** Null for the cases that do not say. */
      values: z.array(z.strictObject({ value: z.nullable(z.string()), cases: z.int(), standing: z.int() })),
    }),
  ),
});
export type Balance = z.infer<typeof Balance>;
