import type { DecisionEventType } from '#schemas/workflows/decision/events.ts';
import type { DecisionState } from '#schemas/workflows/decision/state.ts';
import type { Evolution } from './evolution.ts';
import { agreement } from './evolve/agreement.ts';
import { circulation } from './evolve/circulation.ts';
import { intake } from './evolve/intake.ts';
import { outcome } from './evolve/outcome.ts';
import type { RecordedEvent } from './recorded-event.ts';

const evolutions: Evolution<DecisionEventType> = { ...intake, ...circulation, ...agreement, ...outcome };

/** The case after `event`. Pure; folding all events of a case gives the stored state. */
export function evolve(state: DecisionState, event: RecordedEvent): DecisionState {
  const change = evolutions[event.type] as (state: DecisionState, event: RecordedEvent) => DecisionState;
  const next = change(state, event);
  const moved = next.at !== state.at;
  if (!moved) return { ...next, seq: event.seq };
  const { remindedAt, ...rest } = next;
  return { ...rest, seq: event.seq, since: event.at, reminders: 0 };
}
