import * as z from 'zod/mini';

/** Why a notice counts as one that did not arrive, where it was not the mail service that said so. */
export const BounceCause = z.enum(['unheard', 'left-roster']);
export type BounceCause = z.infer<typeof BounceCause>;
