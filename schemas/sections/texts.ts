import * as z from 'zod/mini';
import { Instant } from '../ids.ts';
import { Language } from '../language.ts';
import { AskedAction } from '../text/asked-action.ts';

/** One version of a text in one language, with its hash: of a translation over what it says, else over what it asks for as well. */
export const TextView = z.strictObject({
  version: z.int(),
  language: Language,
  title: z.string(),
  text: z.string(),
  hash: z.string(),
  at: Instant,
  followUps: z.optional(z.array(AskedAction)),
});
export type TextView = z.infer<typeof TextView>;
