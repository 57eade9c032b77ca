import * as z from 'zod/mini';
import { Instant } from './ids.ts';

/** A history that is not as it was recorded, by the first event that shows it. */
export const FoundAlteration = z.strictObject({
  caseId: z.string(),
  seq: z.int().check(z.positive()),
  /** `unreadable`: a row of it is none that any version of the program wrote; the number is that of the first event. */
  what: z.enum(['missing', 'altered', 'unlinked', 'unreadable']),
  foundAt: Instant,
});
export type FoundAlteration = z.infer<typeof FoundAlteration>;

/** How far the product has come in holding its own histories against their chains. */
export const HistoryCheck = z.strictObject({
  /** When the round that is under way, or was the last, began. */
  begunAt: Instant,
  /** Where it goes on; not there once all have been looked at. */
  next: z.optional(z.strictObject({ kind: z.string(), situation: z.string(), after: z.optional(z.string()) })),
  /** What was found, the first first; one that is as it was recorded when it is looked at again is taken out. */
  found: z.array(FoundAlteration),
});
export type HistoryCheck = z.infer<typeof HistoryCheck>;
