import * as z from 'zod/mini';
import { Instant } from '../ids.ts';
import { Language } from '../language.ts';

/** One version of a text in one language, with its hash. */
export const TextView = z.strictObject({
  version: z.int(),
  language: Language,
  title: z.string(),
  text: z.string(),
  hash: z.string(),
  at: Instant,
});
export type TextView = z.infer<typeof TextView>;
