import type { EventOf, EventSchemas, Recorded } from './schemas/event-of.ts';
import type { FoldedState } from './schemas/state.ts';

/** How each event type changes the case. */
export type Evolutions<S, E extends EventSchemas> = {
  readonly [T in keyof E & string]: (state: S, event: Recorded<Extract<EventOf<E>, { type: T }>>) => S;
};

/**
 * The case after an event: number, latest instant, and since when it stands where it stands are the same for all. Pure;
 * folding all events of a case gives the stored state.
 */
export function evolveWith<S extends FoldedState, E extends EventSchemas>(evolutions: Evolutions<S, E>) {
  return (state: S, event: Recorded<EventOf<E>>): S => {
    const change = evolutions[event.type] as (state: S, event: Recorded<EventOf<E>>) => S;
    const isFirst = state.seq === 0;
    const updatedAt = isFirst || event.at > state.updatedAt ? event.at : state.updatedAt;
    const next = { ...change(state, event), seq: event.seq, updatedAt };
    if (next.at === state.at) return next;
    const { remindedAt, ...moved } = next;
    return { ...moved, since: event.at, reminders: 0 } as S;
  };
}
