import * as z from 'zod/mini';

/** A whole number within its bounds. */
export const integer = ({ minimum, maximum }: { readonly minimum: number; readonly maximum?: number }) => {
  const checks = [z.minimum(minimum), ...(maximum === undefined ? [] : [z.maximum(maximum)])];
  return { kind: 'integer', schema: z.int().check(...checks) } as const;
};
