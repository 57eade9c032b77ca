import type { CaseState } from '#schemas/case-state.ts';

/** What tells a procedure's cases apart of which there is one for each period, such as a notice of each year. */
export type Period<S = CaseState> = {
  /** The field of the form that says for which period a case is. */
  readonly field: string;
  readonly keyOf: (form: unknown) => string;
  /** Whether such a case leaves its period to another, as one that was withdrawn does. */
  readonly leaves: (state: S) => boolean;
};
