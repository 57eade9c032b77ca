import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import type { DecisionEventType, decisionEvents } from '../schemas/events.ts';
import type { DecisionState } from '../schemas/state.ts';

/** How some event types change a decision. */
export type Evolution<T extends DecisionEventType> = Pick<Evolutions<DecisionState, typeof decisionEvents>, T>;
