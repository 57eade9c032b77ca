import * as z from 'zod/mini';
import type { Count, Fields } from './field.ts';
import { shapeOf } from './shape-of.ts';

/** The same fields again and again, as often as somebody adds a row; or once for each option of one of them. */
export const rows = <const F extends Fields>(
  fields: F,
  { minimum = 0, maximum, ...more }: Count & { readonly oneFor?: keyof F & string },
) =>
  ({
    kind: 'rows',
    fields,
    ...more,
    schema: z.array(z.strictObject(shapeOf(fields))).check(z.minLength(minimum), z.maxLength(maximum)),
  }) as const;
