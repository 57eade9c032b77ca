import type { Recorded } from '#workflows/procedure/schemas/event-of.ts';
import type { DecisionEvent } from '../schemas/events.ts';

/** An event of the procedure with its number, instant and actor. */
export type RecordedEvent = Recorded<DecisionEvent>;
