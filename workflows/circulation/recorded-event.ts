import { type CirculationEvents, circulationEvents } from '#workflows/circulation/schemas/events.ts';
import type { EventOf, Recorded } from '#workflows/procedure/schemas/event-of.ts';

/** An event of any procedure that circulates. */
export type AnyEvent = Recorded<{ readonly type: string; readonly data: object }>;

/** One of a round, whatever procedure it belongs to. */
export type CirculationEvent = Recorded<EventOf<CirculationEvents>>;

export const isOfCirculation = (event: AnyEvent): event is CirculationEvent =>
  Object.hasOwn(circulationEvents, event.type);
