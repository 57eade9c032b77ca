import type { DecisionEventType } from '#workflows/decision/schemas/events.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { RecordedEvent } from './recorded-event.ts';

type EventOf<T extends DecisionEventType> = Extract<RecordedEvent, { type: T }>;

/** How each event type changes the case. */
export type Evolution<T extends DecisionEventType> = {
  readonly [K in T]: (state: DecisionState, event: EventOf<K>) => DecisionState;
};
