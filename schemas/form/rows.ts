import * as z from 'zod/mini';
import type { Count, Fields } from './field.ts';
import { shapeOf } from './shape-of.ts';

/** The same fields again and again, as often as somebody adds a row. */
export const rows = <const F extends Fields>(fields: F, { minimum = 0, maximum }: Count) =>
  ({
    kind: 'rows',
    fields,
    schema: z.array(z.strictObject(shapeOf(fields))).check(z.minLength(minimum), z.maxLength(maximum)),
  }) as const;
