import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { beginning } from '#workflows/procedure/beginning.ts';

/** A case before its first event. */
export const initialState = (caseId: string, at: string): DecisionState => ({
  ...beginning(caseId, at),
  at: 'draft',
  texts: [],
  method: 'silence',
  positions: {},
  consulted: [],
  referring: [],
  followUps: [],
});
