import * as z from 'zod/mini';

/** One of a few, side by side on a page. */
export const choice = <const O extends readonly [string, ...string[]]>(options: O) =>
  ({ kind: 'choice', options, schema: z.enum(options) }) as const;
