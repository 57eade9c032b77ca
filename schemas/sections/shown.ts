import * as z from 'zod/mini';
import { Instant } from '../ids.ts';

/**
 * `word` is a key of the catalogues, `language` a code; an `instant` is shown in the reader's zone, a `day` in none;
 * `us-dollars` are exact decimal text.
 */
const oneString = z.enum(['word', 'text', 'instant', 'day', 'party', 'person', 'language', 'country', 'us-dollars']);
/** `countries` are codes, and so is a `country`; the same for regions. */
const manyStrings = z.enum(['parties', 'people', 'countries']);

/** How people are shown a value: programs get it as it is, in the data of its section. */
export const ShownAs = z.enum([...oneString.options, ...manyStrings.options, 'number']);

export const Shown = z.discriminatedUnion('as', [
  z.strictObject({ as: oneString, value: z.string() }),
  z.strictObject({ as: manyStrings, value: z.readonly(z.array(z.string())) }),
  z.strictObject({ as: z.literal('number'), value: z.number() }),
  /** What somebody has set as a name, in the languages in which it was set: in English at least. */
  z.strictObject({ as: z.literal('named'), names: z.catchall(z.object({ en: z.string() }), z.string()) }),
  /** A meeting by its id, shown as its instant, which leads to its page. */
  z.strictObject({ as: z.literal('meeting'), value: z.string(), at: Instant }),
]);
export type Shown = z.infer<typeof Shown>;
