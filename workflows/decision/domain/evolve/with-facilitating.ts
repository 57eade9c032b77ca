import type { Facilitating } from '#workflows/decision/schemas/facilitating.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';

/** The case with its facilitation changed; one whose facilitation began before the principals shared it has nothing to change. */
export const withFacilitating = (state: DecisionState, change: (known: Facilitating) => Facilitating): DecisionState =>
  state.facilitating === undefined ? state : { ...state, facilitating: change(state.facilitating) };
