import * as z from 'zod/mini';

/** Somebody asks for a code for signing in: for which address, what the code is bound to, and where they ask. */
export const CodeRequest = z.strictObject({
  email: z.string(),
  binding: z.string(),
  source: z.string(),
  /** The browser that asks, when the person has signed in from it before. */
  browser: z.optional(z.string()),
});
export type CodeRequest = z.infer<typeof CodeRequest>;
