import * as z from 'zod/mini';
import type { Count, Option } from './field.ts';

/** Several of a few, each at most once; numbers where the options have numbers, such as goals. */
export const choices = <const O extends readonly [Option, ...Option[]]>(options: O, count: Partial<Count> = {}) =>
  ({
    kind: 'choices',
    options,
    schema: z.array(z.literal(options)).check(
      z.minLength(count.minimum ?? 0),
      z.maxLength(count.maximum ?? options.length),
      z.refine((chosen) => new Set(chosen).size === chosen.length, { params: { rule: 'chosen-twice' } }),
    ),
  }) as const;
