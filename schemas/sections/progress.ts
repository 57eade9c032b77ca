import * as z from 'zod/mini';
import { Saying } from './saying.ts';

/** A step on the way of a case, by the word that names it. */
export const Step = z.strictObject({ key: z.string(), standing: z.enum(['done', 'now', 'ahead']) });
export type Step = z.infer<typeof Step>;

/** What comes next, in a sentence; `at` is the instant or the day on which it does, where one follows from the state. */
export const Ahead = z.strictObject({ says: Saying, at: z.optional(z.string()) });
export type Ahead = z.infer<typeof Ahead>;
