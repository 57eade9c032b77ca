import * as z from 'zod/mini';

/** A kind of matter that a body has named, such as `workplan`. */
export const MatterId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,59}$/, { error: 'a matter is named by its id, such as workplan' }));
export type MatterId = z.infer<typeof MatterId>;
