import type { EventEnvelope } from '#schemas/event.ts';

type Data = EventEnvelope['data'];

/**
 * By event type, how the data of each former version is lifted to the next: the first lifts version 1. Stored events are
 * never changed; they are lifted when they are read.
 */
export type Upcasters = Readonly<Record<string, readonly ((data: Data) => Data)[]>>;

/** A new event as it is kept: with the version of its data, where there has been more than one. */
export function versioned(upcasters: Upcasters, event: EventEnvelope): EventEnvelope {
  const lifts = Object.hasOwn(upcasters, event.type) ? (upcasters[event.type]?.length ?? 0) : 0;
  return lifts === 0 ? event : { ...event, version: lifts + 1 };
}

/** The event with its data as they are written now. */
export function lifted<E extends Pick<EventEnvelope, 'type' | 'data' | 'version'>>(upcasters: Upcasters, event: E): E {
  const lifts = Object.hasOwn(upcasters, event.type) ? (upcasters[event.type] ?? []) : [];
  const former = event.version ?? 1;
  if (former > lifts.length) return event;
  const data = lifts.slice(former - 1).reduce((known, lift) => lift(known), event.data);
  return { ...event, data, version: lifts.length + 1 };
}
