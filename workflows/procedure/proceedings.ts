import type { Actor } from '#schemas/actor.ts';
import type { Directory } from '../network/directory.ts';
import type { Recorded } from './schemas/event-of.ts';
import type { FoldedState } from './schemas/state.ts';

/** The events of one command as they come about, and the case as it stands after each of them. */
export type Proceedings<S, Event> = {
  readonly at: string;
  readonly actor: Actor;
  /** Who is who, and what is set. */
  readonly network: Directory;
  readonly state: S;
  /** `actor` is whoever gave the command, where nobody else is named. */
  record(event: Event, actor?: Actor): void;
  /** What was asked is recorded, and came too late to count: whoever asked is told so. */
  tooLate(): void;
};

/** Proceedings that fold what they record with `evolve`. */
export class FoldingProceedings<S extends FoldedState, Event> implements Proceedings<S, Event> {
  readonly events: Recorded<Event>[] = [];
  /** The case after each of the events. */
  readonly states: S[] = [];
  readonly at: string;
  readonly actor: Actor;
  readonly network: Directory;
  isLate = false;
  #state: S;
  readonly #evolve: (state: S, event: Recorded<Event>) => S;

  constructor(
    state: S,
    command: { readonly at: string; readonly actor: Actor },
    evolve: (state: S, event: Recorded<Event>) => S,
    network: Directory,
  ) {
    this.#state = state;
    this.#evolve = evolve;
    this.at = command.at;
    this.actor = command.actor;
    this.network = network;
  }

  get state(): S {
    return this.#state;
  }

  record(event: Event, actor: Actor = this.actor): void {
    const recorded = { ...event, seq: this.#state.seq + 1, at: this.at, actor };
    this.events.push(recorded);
    this.#state = this.#evolve(this.#state, recorded);
    this.states.push(this.#state);
  }

  tooLate(): void {
    this.isLate = true;
  }
}
