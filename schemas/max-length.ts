import type * as z from 'zod/mini';

/** Most characters that a text schema lets through, for `maxlength` of the field it is typed into; undefined without a limit. */
export const maxLengthOf = (schema: z.ZodMiniString): number | undefined => schema._zod.bag.maximum;
