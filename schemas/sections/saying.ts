import * as z from 'zod/mini';
import { Shown } from './shown.ts';

/** What a sentence is filled with: `waiting.positions` { deadline, count, parties }. */
const plain = z.union([z.string(), z.number(), z.readonly(z.array(z.string()))]);

/** A sentence of the catalogues with what it is filled with. */
export const Saying = z.strictObject({ key: z.string(), params: z.readonly(z.record(z.string(), plain)) });
export type Saying = z.infer<typeof Saying>;

/** One that is filled with words as well, which each reader gets in their language. */
export const ShownSaying = z.strictObject({
  key: z.string(),
  params: z.readonly(z.record(z.string(), z.union([plain, Shown]))),
});
export type ShownSaying = z.infer<typeof ShownSaying>;
