import type { CaseView } from '#schemas/api.ts';
import type { DecisionDetails } from '#workflows/decision/schemas/view.ts';

/** The JSON of a decision. */
export type DecisionView = CaseView & DecisionDetails;
