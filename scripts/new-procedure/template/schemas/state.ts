import * as z from 'zod/mini';
import { Outcome } from '#schemas/case-state.ts';
import { courseOutcomes } from '#workflows/procedure/schemas/course.ts';
import { procedureStateShape } from '#workflows/procedure/schemas/state.ts';
import { textsState } from '#workflows/texts/schemas/stored.ts';

/** In the order in which a case usually meets them. */
export const Situation = z.enum(['draft', 'submitted', 'returned', 'accepted', 'withdrawn', 'deferred', 'closed']);
export type Situation = z.infer<typeof Situation>;

/** How a case may end. */
export const outcomes = ['accepted', ...courseOutcomes] as const;

export const SampleNoteState = z.strictObject({
  ...procedureStateShape,
  ...textsState,
  at: Situation,
  outcome: z.optional(z.extend(Outcome, { kind: z.enum(outcomes) })),
  /** Where a deferred case goes on. */
  deferredFrom: z.optional(Situation),
});
export type SampleNoteState = z.infer<typeof SampleNoteState>;
