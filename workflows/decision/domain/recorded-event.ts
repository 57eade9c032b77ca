import type { EventEnvelope } from '#schemas/event.ts';
import type { DecisionEvent } from '#workflows/decision/schemas/events.ts';

/** An event of the procedure with its number, instant and actor. */
export type RecordedEvent = DecisionEvent & Pick<EventEnvelope, 'seq' | 'at' | 'actor'>;
