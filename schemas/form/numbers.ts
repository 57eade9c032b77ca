import * as z from 'zod/mini';

/** Whole numbers, each once, which a page takes on one line. */
export const numbers = ({
  minimum,
  maximum,
  most,
}: {
  readonly minimum: number;
  readonly maximum: number;
  readonly most: number;
}) =>
  ({
    kind: 'numbers',
    schema: z.array(z.int().check(z.minimum(minimum), z.maximum(maximum))).check(
      z.minLength(1),
      z.maxLength(most),
      z.refine((named) => new Set(named).size === named.length, { params: { rule: 'chosen-twice' } }),
    ),
  }) as const;
