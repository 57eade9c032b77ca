import * as z from 'zod/mini';

/** What a list says of a case that is counted with others, so that none of them has to be read for it. */
export const Counted = z.strictObject({
  /** Who may read the case. */
  readers: z.array(z.string()),
  /** People who may read it, and to whom nothing of it is shown: it counts for them as one that does not say. */
  withheldFrom: z.array(z.string()),
  /** By dimension, each value once. */
  values: z.record(z.string(), z.array(z.string())),
});
export type Counted = z.infer<typeof Counted>;

/** The same with the case, as a list gives it. */
export const CountedLine = z.strictObject({ caseId: z.string(), procedure: z.string(), counted: Counted });
