import * as z from 'zod/mini';
import { Language } from '#schemas/language.ts';
import { AskedAction } from '#schemas/text/asked-action.ts';
import { Translation } from './written.ts';

/*
 * What was said when it was recorded. Histories are read as they were written, also what was written before there was a
 * policy for text; only what comes in is held to it.
 */

/** SHA-256, hexadecimal, of a text's canonical form. */
export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const VersionNumber = z.int().check(z.positive());

/** A version as it entered the case: what it says and asks for, and the hash of both. Older ones left what was asked for as it was. */
export const TextVersion = z.strictObject({
  version: VersionNumber,
  title: z.string(),
  text: z.string(),
  language: Language,
  hash: Hash,
  followUps: z.optional(z.array(AskedAction)),
});
export type TextVersion = z.infer<typeof TextVersion>;

export const StoredTranslation = z.strictObject({ ...Translation.shape, title: z.string(), text: z.string() });

/** Text versions as a case's state has them; what each says stands in the event `enteredBy`. */
export const textsState = {
  texts: z.array(
    z.strictObject({
      version: z.int(),
      title: z.string(),
      hash: z.string(),
      languages: z.array(Language),
      enteredBy: z.int(),
    }),
  ),
};
const TextsState = z.object(textsState);
export type TextsState = z.infer<typeof TextsState>;
