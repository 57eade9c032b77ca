import * as z from 'zod/mini';
import type { Count, Field } from './field.ts';

/** One field again and again: lines, countries. */
export const list = <const F extends Field>(item: F, { minimum = 0, maximum }: Count) =>
  ({
    kind: 'list',
    item,
    schema: z.array<F['schema']>(item.schema).check(z.minLength(minimum), z.maxLength(maximum)),
  }) as const;
