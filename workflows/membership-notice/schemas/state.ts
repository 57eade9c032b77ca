import * as z from 'zod/mini';
import { Outcome } from '#schemas/case-state.ts';
import { courseOutcomes } from '#workflows/procedure/schemas/course.ts';
import { procedureStateShape } from '#workflows/procedure/schemas/state.ts';
import { textsState } from '#workflows/texts/schemas/stored.ts';

/** In the order in which a case usually meets them. */
export const Situation = z.enum([
  'draft',
  'submitted',
  'returned',
  'to-sign',
  'signed',
  'notified',
  'withdrawn',
  'deferred',
  'closed',
]);
export type Situation = z.infer<typeof Situation>;

/** How a case may end. Declined is one of which no notice comes, as where nothing has changed. */
export const outcomes = ['notified', ...courseOutcomes] as const;

export const MembershipNoticeState = z.strictObject({
  ...procedureStateShape,
  ...textsState,
  at: Situation,
  /** Of which year's notice it is; 0 before it is said. */
  year: z.int(),
  outcome: z.optional(z.extend(Outcome, { kind: z.enum(outcomes) })),
  /** Where a deferred case goes on. */
  deferredFrom: z.optional(Situation),
});
export type MembershipNoticeState = z.infer<typeof MembershipNoticeState>;
