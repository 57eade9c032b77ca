import * as z from 'zod/mini';

/** A step on the way of a case, by the word that names it. */
export const Step = z.strictObject({ key: z.string(), standing: z.enum(['done', 'now', 'ahead']) });
export type Step = z.infer<typeof Step>;
