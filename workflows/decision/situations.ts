import { Situation } from '#workflows/decision/schemas/state.ts';

/** Something is still to be done; those that wait for somebody first. */
export const openSituations: readonly Situation[] = [
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
];

/** The situations as lists show them. */
export const situations: readonly Situation[] = Situation.options;
