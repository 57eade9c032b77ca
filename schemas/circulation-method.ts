import * as z from 'zod/mini';

/** How members of a body agree on a text: by silence, by the word of each, or at a meeting (contract: `method`). */
export const CirculationMethod = z.enum(['silence', 'explicit', 'meeting']);
export type CirculationMethod = z.infer<typeof CirculationMethod>;
