import * as z from 'zod/mini';

/** Yes or no: a box to tick. */
export const flag = () => ({ kind: 'flag', schema: z.boolean() }) as const;
