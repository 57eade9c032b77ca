import type { Actor } from '#schemas/actor.ts';
import type { DecisionEvent } from '#workflows/decision/schemas/events.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { evolve } from './evolve.ts';
import type { RecordedEvent } from './recorded-event.ts';

/** The events of one command as they come about, and the case as it stands after each of them. */
export class Proceedings {
  readonly events: RecordedEvent[] = [];
  readonly at: string;
  readonly actor: Actor;
  #state: DecisionState;

  constructor(state: DecisionState, command: { at: string; actor: Actor }) {
    this.#state = state;
    this.at = command.at;
    this.actor = command.actor;
  }

  get state(): DecisionState {
    return this.#state;
  }

  /** The round in circulation; a case that has one open task of a round always has it. */
  get round() {
    if (this.#state.round === undefined) throw new Error(`${this.#state.caseId} has not been circulated`);
    return this.#state.round;
  }

  record(event: DecisionEvent, actor: Actor = this.actor): void {
    const recorded: RecordedEvent = { ...event, seq: this.#state.seq + 1, at: this.at, actor };
    this.events.push(recorded);
    this.#state = evolve(this.#state, recorded);
  }
}
