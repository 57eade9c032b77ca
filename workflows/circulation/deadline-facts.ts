import { addDuration } from '#schemas/duration.ts';
import type { RoundEvent } from './letters.ts';
import type { Circulating } from './schemas/state.ts';

/** What becomes of the deadline in the calendars of those who are told: it is this one now, or it holds no more. */
export type DeadlineFacts = { readonly deadlineSetAt?: string; readonly deadlineGoneAt?: string | undefined };

/** What is done to it by the clock's own events, and by those that take a text to a meeting. @param state the case after the event */
export function clockFacts(event: RoundEvent, state: Circulating): DeadlineFacts {
  switch (event.type) {
    case 'clock-started':
    case 'clock-resumed':
      return { deadlineSetAt: event.data.expiresAt };
    case 'clock-stopped':
      return { deadlineGoneAt: addDuration(event.data.stoppedAt, event.data.remaining) };
    case 'round-circulated':
      return state.sitting === undefined ? {} : { deadlineSetAt: state.sitting.at };
    case 'case-tabled':
    case 'case-retabled':
      return { deadlineSetAt: event.data.at };
    case 'case-untabled':
      return { deadlineGoneAt: event.data.at };
    default:
      return {};
  }
}

/** The instant at which the round would have ended, had it not ended with this very event. */
export function deadlineCutShort({ at }: { readonly at: string }, { round, sitting }: Circulating): string | undefined {
  // A case that ends before the meeting at which it was to be taken.
  if (sitting !== undefined && sitting.taken === undefined && sitting.at > at) return sitting.at;
  if (round?.expiresAt === undefined || round.expiresAt <= at || (round.endedAt ?? at) !== at) return undefined;
  return round.expiresAt;
}
