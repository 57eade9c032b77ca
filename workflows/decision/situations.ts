import type { Situation } from '#schemas/workflows/decision/state.ts';

/** The situations as lists show them: those that wait for somebody first. */
export const situations: readonly Situation[] = [
  'submitted',
  'returned',
  'circulated',
  'consensus',
  'no-consensus',
  'facilitation',
  'referral-pending',
  'referred',
  'response-recorded',
  'adopted',
  'in-follow-up',
  'deferred',
  'draft',
  'published',
  'implemented',
  'withdrawn',
  'closed-without-decision',
];
