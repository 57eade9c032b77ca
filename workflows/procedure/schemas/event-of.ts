import type * as z from 'zod/mini';
import type { EventEnvelope } from '#schemas/event.ts';

/** Schema of the data of each event type. */
export type EventSchemas = Readonly<Record<string, z.ZodMiniType>>;

/** The events of a procedure or part as one union: type and data. */
export type EventOf<E extends EventSchemas> = {
  [T in keyof E & string]: { readonly type: T; readonly data: z.infer<E[T]> };
}[keyof E & string];

/** An event with its number, instant and actor. */
export type Recorded<Event> = Event & Pick<EventEnvelope, 'seq' | 'at' | 'actor'>;
