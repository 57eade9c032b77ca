import * as z from 'zod/mini';
import type { Count } from './field.ts';

/** Documents that were uploaded before, by the ids that the upload gave. */
export const documentIds = ({ minimum = 0, maximum }: Count) =>
  ({
    kind: 'documents',
    schema: z
      .array(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)))
      .check(z.minLength(minimum), z.maxLength(maximum)),
  }) as const;
