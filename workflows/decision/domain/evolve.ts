import type { DecisionEventType } from '#workflows/decision/schemas/events.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
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
  const first = state.seq === 0;
  const updatedAt = first || event.at.localeCompare(state.updatedAt) > 0 ? event.at : state.updatedAt;
  const next = { ...change(state, event), seq: event.seq, updatedAt };
  if (next.at === state.at) return next;
  const { remindedAt, ...rest } = next;
  return { ...rest, since: event.at, reminders: 0 };
}
